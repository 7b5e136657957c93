import { type Retention, sides } from '@staffetta/contract';
import type { Block, Field } from '../platform/pdf/index.ts';
import { type AnnexFacts, nameIn } from './annex-facts.ts';
import { durationInWords, listInWords } from './in-words.ts';
import { retentionTerms } from './retention-terms.ts';

/** What crosses and how: the clauses in words, times, retention, whom to call. */
export const flowBlocks = (facts: AnnexFacts): Block[] => [
  { is: 'heading', level: 2, text: facts.t.flows.heading },
  { is: 'fields', fields: [...whatFlows(facts), ...howItFlows(facts)] },
  { is: 'notice', text: facts.t.flows.text },
  ...timesBlocks(facts),
  ...retentionBlocks(facts),
  ...contactBlocks(facts),
];

function whatFlows({ agreement, t: { flows: t }, words }: AnnexFacts): Field[] {
  const { flows, tlpCeiling, amberReachesMembers, strictReachesBranches } = agreement.clauses;
  const faces = (of: typeof flows.toPolice) =>
    listInWords(
      words,
      of.map((face) => words.faces[face]),
    );
  return [
    { name: t.toPolice, value: faces(flows.toPolice) },
    { name: t.toPrivate, value: faces(flows.toPrivate) },
    { name: t.ceiling, value: `TLP:${tlpCeiling}` },
    { name: t.amber, value: amberReachesMembers ? t.amberReaches : t.amberStops },
    { name: t.strict, value: strictReachesBranches ? t.strictReaches : t.strictStops },
  ];
}

function howItFlows({ agreement: { clauses }, t: { flows: t }, words }: AnnexFacts): Field[] {
  const { relay, k, silentMembers } = clauses;
  const yesNo = (value: boolean) => (value ? words.yes : words.no);
  return [
    { name: t.relay, value: yesNo(relay.allowed) },
    { name: t.unchanged, value: relay.unchangedByOnePerson ? t.onePerson : t.twoPersons },
    { name: t.passUp, value: relay.passUpToNational ? t.passUpText : words.no },
    { name: t.k, value: t.kText(k) },
    { name: t.silent, value: silentMembers === 'names' ? t.silentNames : t.silentCounts },
    { name: t.newcomers, value: yesNo(clauses.newcomersSeePast) },
    { name: t.leavers, value: yesNo(clauses.leaversKeepPast) },
    { name: t.secondFactor, value: yesNo(clauses.secondFactorForMembers) },
    { name: t.training, value: String(clauses.trainingDaysPerYear) },
  ];
}

function timesBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const { responseTimes } = agreement.clauses;
  return [
    { is: 'heading', level: 2, text: t.times.heading },
    {
      is: 'table',
      columns: [
        { title: t.times.side, width: 30 },
        { title: t.times.receipt, width: 35 },
        { title: t.times.answer, width: 35 },
      ],
      rows: sides.map((side) => [
        words.sides[side],
        durationInWords(words, responseTimes[side].receipt),
        durationInWords(words, responseTimes[side].firstAnswer),
      ]),
    },
    { is: 'small', text: t.times.text },
  ];
}

/** How long each kind is kept; of what the agreement says nothing, as the software usually keeps it. */
const retentionFields = ({ t, words }: AnnexFacts, retention: Partial<Retention>): Field[] =>
  retentionTerms(retention).map(({ kind, days, usual }) => ({
    name: t.retention[kind],
    value: usual ? `${words.days(days)} (${t.retention.usual})` : words.days(days),
  }));

function retentionBlocks(facts: AnnexFacts): Block[] {
  const { retention } = facts.agreement.clauses;
  return [
    { is: 'heading', level: 2, text: facts.t.retention.heading },
    retention
      ? { is: 'fields', fields: retentionFields(facts, retention) }
      : { is: 'paragraph', text: facts.words.toBeSaid },
  ];
}

function contactBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const rows = agreement.particulars.flatMap(({ party, contacts = [] }) =>
    contacts.map(({ role, name, email, phone }) => [
      nameIn(agreement, party),
      words.contactRoles[role],
      name,
      [email, phone].filter(Boolean).join(', '),
    ]),
  );
  const heading: Block = { is: 'heading', level: 2, text: t.contacts.heading };
  if (rows.length === 0) return [heading, { is: 'paragraph', text: words.toBeSaid }];
  return [
    heading,
    {
      is: 'table',
      columns: [
        { title: t.contacts.party, width: 28 },
        { title: t.contacts.role, width: 20 },
        { title: t.contacts.name, width: 22 },
        { title: t.contacts.reach, width: 30 },
      ],
      rows,
    },
    { is: 'small', text: t.contacts.text },
  ];
}
