import type { Language } from '@staffetta/contract';
import { composeLetter, type Template } from '../deliveries/index.ts';
import { type CheckRow, listChecks } from './health.store.ts';
import { nobody } from './nobody.ts';

const words = {
  it: {
    worse: 'Staffetta: qualcosa non va',
    better: 'Staffetta: di nuovo in ordine',
    remains: 'Staffetta: meglio, non ancora tutto in ordine',
    now: 'Non va:',
    again: 'Di nuovo in ordine:',
    still: 'Ancora da sistemare:',
    fine: 'Tutto il resto è in ordine.',
    end: 'Lo stato completo è nel portale, alla pagina «Stato». Questa e-mail non contiene collegamenti, per scelta, e ne parte al più una all’ora.',
  },
  en: {
    worse: 'Staffetta: something is wrong',
    better: 'Staffetta: in order again',
    remains: 'Staffetta: better, not all in order yet',
    now: 'Wrong:',
    again: 'In order again:',
    still: 'Still to be mended:',
    fine: 'All the rest is in order.',
    end: 'The whole state is in the portal, on the page “Health”. This mail holds no link, on purpose, and one an hour leaves at most.',
  },
} as const;

/** What turned bad, what is well again, what is still to be done: as it is when the mail leaves. */
const healthLetter: Template = async (work, { facts, language }) => {
  const rows = await work.run(nobody, listChecks);
  const named = (fact: unknown) => {
    const names = String(fact ?? '').split(' ');
    return rows.filter(({ name }) => names.includes(name));
  };
  const [worse, better, still] = [named(facts.worse), named(facts.better), named(facts.still)];
  const said = words[language];
  return {
    list: 'stato',
    letter: composeLetter({
      language,
      drill: false,
      questionLabel: '',
      subject: said[worse.length > 0 ? 'worse' : better.length > 0 ? 'better' : 'remains'],
      before: [
        ...block(said.now, worse, language),
        ...block(said.again, better, language),
        ...block(said.still, still, language),
        ...(worse.length + still.length === 0 ? [said.fine] : []),
      ],
      after: [said.end],
    }),
  };
};

const block = (title: string, rows: readonly CheckRow[], language: Language): string[] =>
  rows.length === 0 ? [] : [title, ...rows.map((row) => line(row, language))];

const line = ({ title, what, todo }: CheckRow, language: Language): string =>
  [`${title[language]}: ${what[language]}`, todo?.[language]].filter(Boolean).join(' ');

/** By the name that migrations/0150_health.sql writes into deliveries. */
export const healthTemplates: Readonly<Record<string, Template>> = { health: healthLetter };
