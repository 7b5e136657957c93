import { type Clauses, type PartyParticulars, usualClauses } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingIn } from './agreement-gaps.ts';

const [drafter, other] = ['drafter', 'other'];
const hosting: Required<NonNullable<Clauses['hosting']>> = {
  host: { name: 'Consorzio', seat: 'Via Roma 1, Prato', country: 'IT', dataCentre: 'Prato' },
  processors: [],
  administrators: [{ name: 'Ada Neri', employer: 'Consorzio', designatedOn: '2026-01-01' }],
};
const clauses: Clauses = { ...usualClauses('outsourcer'), hosting };
const particulars: Required<PartyParticulars> = {
  controller: {
    name: 'Consorzio',
    seat: 'Via Roma 1, Prato',
    capacity: 'autonomous',
    dpo: { name: 'Ufficio privacy', email: 'dpo@consorzio.example' },
  },
  contacts: [
    { role: 'desk_24_7', name: 'Sala operativa', phone: '+390574000000' },
    { role: 'referent', name: 'Bruno Verdi', email: 'b.verdi@consorzio.example' },
  ],
};
const whole = {
  clauses,
  drafter,
  parties: [
    { orgUid: drafter, particulars },
    { orgUid: other, particulars },
  ],
};

test('nothing is missing where everything is said; that there is no processor is said by an empty list', () => {
  expect(missingIn(whole)).toEqual([]);
});

const without = <T extends object>(from: T, key: keyof T) => {
  const { [key]: _, ...rest } = from;
  return rest;
};

/** Each way to leave something out, with what is then missing. */
const omissions = {
  host: { clauses: { ...clauses, hosting: without(hosting, 'host') } },
  processors: { clauses: { ...clauses, hosting: without(hosting, 'processors') } },
  administrators: { clauses: { ...clauses, hosting: { ...hosting, administrators: [] } } },
  retention: { clauses: without(clauses, 'retention') as Clauses },
  flows: { clauses: { ...clauses, flows: { toPolice: [], toPrivate: [] } } },
  legal_basis: { clauses: { ...clauses, legalBasis: ' \n' } },
};

test.each(Object.entries(omissions))('the drafter is asked for: %s', (code, part) => {
  expect(missingIn({ ...whole, ...part })).toEqual([{ code, party: drafter }]);
});

test('each party is asked for what it alone can say', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.subarray(['desk_24_7', 'referent', 'legal', 'data_protection'] as const),
      (named, roles) => {
        const said: PartyParticulars = {
          ...(named ? { controller: particulars.controller } : {}),
          contacts: roles.map((role) => ({ role, name: 'Chi risponde' })),
        };
        const parties = [whole.parties[0]!, { orgUid: other, particulars: said }];
        const expected = [
          ...(named ? [] : ['controller']),
          ...(roles.includes('desk_24_7') ? [] : ['desk']),
          ...(roles.includes('referent') ? [] : ['referent']),
        ];
        expect(missingIn({ ...whole, parties })).toEqual(
          expected.map((code) => ({ code, party: other })),
        );
      },
    ),
  );
});

test('an agreement of before says everything that it never said', () => {
  const bare = {
    ...whole,
    clauses: without(usualClauses('association'), 'retention') as Clauses,
    parties: [{ orgUid: other, particulars: {} }],
  };
  expect(missingIn(bare).map(({ code }) => code)).toEqual([
    ...['host', 'processors', 'administrators', 'retention'],
    ...['controller', 'desk', 'referent'],
  ]);
});
