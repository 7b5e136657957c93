import type { Language } from '@staffetta/contract';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { texts as italian } from './it/index.ts';
import type { later as italianLater } from './it/later.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof italian & typeof italianLater;
  }
}

const load = {
  it: () => import('./it/index.ts'),
  en: () => import('./en/index.ts'),
};

const loadLater = {
  it: () => import('./it/later.ts'),
  en: () => import('./en/later.ts'),
};

const remembered = 'staffetta.language';

/** The language in use: Italian unless the person, or a browser set to English, says otherwise. */
export const language = (): Language => (i18next.language === 'en' ? 'en' : 'it');

function preferred(): Language {
  const kept = localStorage.getItem(remembered);
  if (kept === 'it' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'it';
}

const add = (wanted: Language, texts: object) => {
  for (const [word, of] of Object.entries(texts)) i18next.addResourceBundle(wanted, word, of);
};

/** A page that needs the later texts has been opened: another language brings its own too. */
let needsLater = false;

async function addLater(wanted: Language): Promise<void> {
  const { later } = await loadLater[wanted]();
  add(wanted, later);
}

/** A page that is seldom opened, together with the texts that only such pages need. */
export async function withLaterTexts<P>(page: () => Promise<P>): Promise<P> {
  needsLater = true;
  const [opened] = await Promise.all([page(), addLater(language())]);
  return opened;
}

/** Gets the texts of one language and speaks it from now on; the choice stays with this browser. */
async function speak(wanted: Language): Promise<void> {
  const { texts } = await load[wanted]();
  add(wanted, texts);
  if (needsLater) await addLater(wanted);
  await i18next.changeLanguage(wanted);
  document.documentElement.lang = wanted;
}

/** The person chose: as `speak`, and remembered. */
export async function choose(wanted: Language): Promise<void> {
  localStorage.setItem(remembered, wanted);
  await speak(wanted);
}

/** After sign-in the person's own language holds, unless this browser was told another. */
export async function speakFor(person: { language: Language }): Promise<void> {
  if (!localStorage.getItem(remembered) && person.language !== language())
    await speak(person.language);
}

/** Before the first picture. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  await speak(preferred());
}
