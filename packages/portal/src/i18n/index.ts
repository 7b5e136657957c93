import type { Language } from '@staffetta/contract';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { texts as italian } from './it/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof italian;
  }
}

const load = {
  it: () => import('./it/index.ts'),
  en: () => import('./en/index.ts'),
};

const remembered = 'staffetta.language';

/** The language in use: Italian unless the person, or a browser set to English, says otherwise. */
export const language = (): Language => (i18next.language === 'en' ? 'en' : 'it');

function preferred(): Language {
  const kept = localStorage.getItem(remembered);
  if (kept === 'it' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'it';
}

/** Gets the texts of one language and speaks it from now on; the choice stays with this browser. */
async function speak(wanted: Language): Promise<void> {
  const { texts } = await load[wanted]();
  for (const [word, of] of Object.entries(texts)) i18next.addResourceBundle(wanted, word, of);
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
