import { createInstance, type TOptions } from 'i18next';
import { plainText } from '../plain-text.ts';
import { en } from './en/index.ts';
import { it } from './it/index.ts';

export type Language = 'it' | 'en';

type Suffix = '_one' | '_many' | '_other';
type WithoutSuffix<K> = K extends `${infer Key}${Suffix}` ? Key : K;

/** A sentence of `it/`; of one with plural forms, the name they share. */
export type Key = WithoutSuffix<keyof typeof it>;

/** Says a sentence with its values in place. Values come from files and servers: they are made harmless. */
export type Say = (key: Key, values?: TOptions) => string;

/** The sentences of one language. */
export function sayIn(language: Language): Say {
  const instance = createInstance({
    // The region only sets how numbers and dates are written.
    lng: language === 'en' ? 'en-GB' : 'it',
    resources: { it: { translation: it }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: true, escape: plainText },
  });
  instance.init();
  return (key, values = {}) => instance.t(key, values);
}

/**
 * The language of the answers: what was asked for, else that of the system, else Italian.
 *
 * @param env the environment; LC_ALL goes before LC_MESSAGES before LANG (POSIX, section 8.2)
 */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(locale) ? 'en' : 'it';
}
