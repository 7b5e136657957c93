import { type Agreement, type Language, languages, usualClauses } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joiningForm } from './joining-form.ts';
import { privacyNotice } from './privacy-notice.ts';
import { technicalAnnex } from './technical-annex.ts';

const [police, hub] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
];

/** Everything that may be said, each with a word that stands nowhere else. */
const agreement: Agreement = {
  uid: '33333333-3333-4333-8333-333333333333',
  number: 'CTN-2026',
  title: 'Protocollo titolone',
  state: 'in_force',
  from: '2026-01-01',
  to: '2029-01-01',
  parties: [
    {
      organisation: { uid: police, name: 'COSC parteuno' },
      side: 'police',
      signedAt: '2025-12-10T09:00:00.000000Z',
      signedBy: 'Dirigente firmauno',
    },
    {
      organisation: { uid: hub, name: 'Consorzio partedue' },
      side: 'private',
      signedAt: '2025-12-11T09:00:00.000000Z',
      signedBy: 'Presidente firmadue',
    },
  ],
  clauses: {
    ...usualClauses('outsourcer'),
    legalBasis: 'Basegiuridica',
    retention: { iban: 171, phone: 172, personalMail: 173, otherValues: 701, texts: 1801 },
    hosting: {
      host: { name: 'Ospitante', seat: 'Viaospite', country: 'IT', dataCentre: 'Centrodati' },
      processors: [{ name: 'Responsabilona', seat: 'Viaresp', task: 'manutenzionona' }],
      administrators: [{ name: 'Ada Amministra', employer: 'Datrice', designatedOn: '2025-11-30' }],
    },
  },
  annexes: [{ title: 'Elencone', sha256: 'ab'.repeat(32) }],
  particulars: [
    {
      party: police,
      controller: {
        name: 'Ministerone',
        seat: 'Viaministero',
        capacity: 'autonomous',
        dpo: { name: 'Rpduno', email: 'uno@rpd.example' },
      },
      contacts: [{ role: 'desk_24_7', name: 'Salauno', phone: '+390550000001' }],
    },
    {
      party: hub,
      controller: {
        name: 'Titolarona',
        seat: 'Viatitolare',
        capacity: 'joint',
        dpo: { name: 'Rpddue', email: 'due@rpd.example', phone: '+390550000009' },
      },
      contacts: [{ role: 'referent', name: 'Referentone', email: 'ref@due.example' }],
    },
  ],
  missing: [],
  referents: [],
  textSha256: 'cd'.repeat(32),
  may: [],
  version: 3,
};

const wordsOf = (paper: { blocks: unknown }) => JSON.stringify(paper.blocks);
const both = (write: (language: Language) => { blocks: unknown }) =>
  languages.map((language) => wordsOf(write(language)));

test('the annex says everything that the parties said, in both languages', () => {
  const said = [
    ...['CTN-2026', 'titolone', 'parteuno', 'partedue', 'firmauno', 'firmadue', 'Basegiuridica'],
    ...['171', '172', '173', '701', '1801', 'Ospitante', 'Viaospite', 'Centrodati', 'Elencone'],
    ...['Responsabilona', 'Viaresp', 'manutenzionona', 'Amministra', 'Datrice', 'cdcdcd', 'ababab'],
    ...['Ministerone', 'Rpduno', 'uno@rpd.example', '+390550000001', 'Salauno'],
    ...['Titolarona', 'Rpddue', '+390550000009', 'Referentone', 'ref@due.example'],
  ];
  for (const words of both((language) => technicalAnnex(agreement, language)))
    for (const one of said) expect(words).toContain(one);
  // The last day is told, not the first on which it no longer holds.
  expect(wordsOf(technicalAnnex(agreement, 'it'))).toContain('31 dicembre 2028');
});

test('what the agreement leaves open is told with the usual term', () => {
  const { otherValues: _, texts: __, ...ofPersons } = agreement.clauses.retention!;
  const open = { ...agreement, clauses: { ...agreement.clauses, retention: ofPersons } };
  const [italian, english] = both((language) => technicalAnnex(open, language));
  expect(italian).toMatch(/366 giorni \(di solito.*730 giorni \(di solito/);
  expect(english).toMatch(/366 days \(as usual.*730 days \(as usual/);
  const notices = both((language) => privacyNotice(open, hub, language));
  for (const words of notices) expect(words).toMatch(/366.*730.*(utenti|users)/);
});

test('a translation says that it is one, a draft that it is one, and what is missing is marked', () => {
  const bare: Agreement = {
    ...agreement,
    state: 'draft',
    clauses: usualClauses('association'),
    particulars: [{ party: police }, { party: hub }],
    missing: [{ code: 'host', party: police }],
  };
  const [italian, english] = both((language) => technicalAnnex(bare, language));
  expect(italian).toContain('Bozza');
  expect(italian).toContain('da indicare');
  expect(english).toContain('Translation');
  expect(english).toContain('Draft');
  expect(wordsOf(technicalAnnex(agreement, 'it'))).not.toMatch(/Bozza|da indicare/);
  for (const words of both((language) => privacyNotice(bare, hub, language)))
    expect(words).toMatch(/da indicare|to be said/);
});

test('each clause changes what the annex says', () => {
  const { clauses } = agreement;
  const others: Partial<typeof clauses>[] = [
    { flows: { toPolice: ['fraud'], toPrivate: [] } },
    { tlpCeiling: 'GREEN' },
    { amberReachesMembers: !clauses.amberReachesMembers },
    { strictReachesBranches: !clauses.strictReachesBranches },
    { k: 17 },
    { responseTimes: { ...clauses.responseTimes, police: { receipt: 7, firstAnswer: 2880 } } },
    { relay: { ...clauses.relay, allowed: false } },
    { relay: { ...clauses.relay, unchangedByOnePerson: false } },
    { relay: { ...clauses.relay, passUpToNational: false } },
    { silentMembers: 'names' },
    { newcomersSeePast: !clauses.newcomersSeePast },
    { leaversKeepPast: !clauses.leaversKeepPast },
    { secondFactorForMembers: !clauses.secondFactorForMembers },
    { trainingDaysPerYear: 9 },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.constantFrom(...languages), (part, language) => {
      const changed = { ...agreement, clauses: { ...clauses, ...part } };
      expect(wordsOf(technicalAnnex(changed, language))).not.toBe(
        wordsOf(technicalAnnex(agreement, language)),
      );
    }),
  );
});

test('a privacy notice is that of the party that gives it, and the police have a regime of their own', () => {
  const ours = wordsOf(privacyNotice(agreement, hub, 'it'));
  expect(ours).toContain('Titolarona');
  expect(ours).not.toContain('Ministerone');
  expect(ours).not.toContain('51/2018');
  const theirs = wordsOf(privacyNotice(agreement, police, 'it'));
  expect(theirs).toContain('Ministerone');
  expect(theirs).toContain('51/2018');
  for (const one of ['171', '172', '173', 'Ospitante', 'Responsabilona', 'Basegiuridica'])
    expect(ours).toContain(one);
});

test('the joining form names hub and agreement, and both notices that remain the member’s duty', () => {
  for (const words of both((language) => joiningForm(agreement, 'Consorzio partedue', language)))
    for (const one of ['partedue', 'CTN-2026', '138/2024', '2022/2554', 'TLP:GREEN'])
      expect(words).toContain(one);
});
