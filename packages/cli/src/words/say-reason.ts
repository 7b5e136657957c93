import type { Reason } from '@staffetta/contract';
import { reasons as en } from '@staffetta/contract/reasons/en';
import { reasons as it } from '@staffetta/contract/reasons/it';
import { createInstance } from 'i18next';
import { plainText } from '../plain-text.ts';
import type { Language } from './say.ts';

type Value = string | number;

const days = ['from', 'to', 'until'];

/**
 * Says why a rule refused, in the sentences that the portal has as well. A code that a newer server made up is shown
 * as it is. Values come from the server: they are made harmless.
 */
export function sayReason({ code, params }: Reason, language: Language): string {
  const lng = language === 'en' ? 'en-GB' : 'it';
  const texts = createInstance({
    lng,
    resources: { it: { translation: it }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: true, escape: plainText },
  });
  texts.init();
  const word = (name: string, value: Value, others: object = {}): Value => {
    const key = `param.${name}.${String(value).replaceAll('.', '_')}`;
    return texts.exists(key) ? texts.t(key, { ...others }) : value;
  };
  const { clause, ...rest } = params;
  const words: Record<string, Value> = {};
  for (const [name, value] of Object.entries(rest))
    words[name] = days.includes(name) ? dayIn(lng, String(value)) : word(name, value);
  if (clause !== undefined) words.clause = word('clause', clause, words);
  return texts.exists(code) ? texts.t(code, words) : plainText(code);
}

/** A day or an instant as a day of Italy, where the agreements are; what is no day stays as it is. */
function dayIn(locale: string, value: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'Europe/Rome' }).format(
    at,
  );
}
