import type { Agreement, Language } from '@staffetta/contract';
import type { Block } from '../platform/pdf/index.ts';
import { joining as english } from './joining-texts.en.ts';
import { joining as italian, type JoiningTexts } from './joining-texts.it.ts';

const LINE = '_'.repeat(46);

/** The joining form of a hub, to be printed and filled in by hand. Pure. */
export function joiningForm(
  agreement: Agreement,
  hub: string,
  language: Language,
): { title: string; blocks: Block[] } {
  const t = language === 'it' ? italian : english;
  const { number, title } = agreement;
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: t.title },
    { is: 'small', text: t.form },
    { is: 'paragraph', text: t.lead(hub, number, title) },
    { is: 'heading', level: 2, text: t.organisation },
    { is: 'fields', fields: t.fields.map((name) => ({ name, value: LINE })) },
    { is: 'heading', level: 2, text: t.contacts },
    contactTable(t),
    { is: 'heading', level: 2, text: t.mandate },
    { is: 'list', items: t.mandates.map(t.tick) },
    { is: 'heading', level: 2, text: t.means },
    { is: 'list', items: meaningOf(agreement, t) },
    { is: 'heading', level: 2, text: t.duties },
    { is: 'list', items: t.dutyItems },
    { is: 'paragraph', text: t.declares },
    { is: 'paragraph', text: t.signature },
  ];
  return { title: t.title, blocks };
}

function contactTable({ contactColumns: { role, name, mail, phone }, contactRoles }: JoiningTexts) {
  const titles = [role, name, mail, phone];
  return {
    is: 'table',
    columns: titles.map((title) => ({ title, width: 25 })),
    // Room to write by hand.
    rows: contactRoles.map((one) => [`${one}\n `, '', '', '']),
  } as const satisfies Block;
}

const meaningOf = ({ clauses }: Agreement, t: JoiningTexts): string[] => [
  ...t.meaning,
  t.past(clauses.newcomersSeePast, clauses.leaversKeepPast),
  ...(clauses.secondFactorForMembers ? [t.secondFactor] : []),
];
