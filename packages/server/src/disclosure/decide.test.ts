import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Micros } from '../platform/clock.ts';
import { decide, type Facts, type Marked, markingPermits, type Showing } from './decide.ts';

const reader = { orgId: 7, personId: 3 };
const now = 100 as Micros;
const item = (over: Partial<Marked> = {}): Marked => ({
  ownerOrg: 1,
  tlp: 'GREEN',
  pap: 'GREEN',
  held: false,
  ending: undefined,
  ...over,
});
const shown = (over: Partial<Showing> = {}): Showing => ({
  audience: 'organisation',
  position: 50,
  until: undefined,
  memberships: [{ orgId: 7, personId: undefined, from: 0, to: undefined }],
  ...over,
});
const facts = (...showings: Showing[]): Facts => ({ now, showings });

test('nobody sees what was shown to nobody', () => {
  expect(decide(reader, item(), facts())).toEqual({
    verdict: 'deny',
    reasons: [{ code: 'not_addressed', params: {} }],
  });
});

test('an audience without members is nobody, never everybody', () => {
  expect(decide(reader, item(), facts(shown({ memberships: [] }))).verdict).toBe('deny');
});

test('the reason names the audience and the label', () => {
  expect(decide(reader, item(), facts(shown({ audience: 'rule' })))).toMatchObject({
    verdict: 'allow',
    reasons: [{ code: 'addressed_rule', params: { tlp: 'TLP:GREEN' } }],
  });
});

test('who is addressed and also falls under a rule is told that they were addressed', () => {
  expect(decide(reader, item(), facts(shown({ audience: 'rule' }), shown()))).toMatchObject({
    reasons: [{ code: 'addressed_organisation' }],
  });
});

test('TLP:RED reaches a named person, not their organisation', () => {
  const red = item({ tlp: 'RED' });
  expect(decide(reader, red, facts(shown())).verdict).toBe('deny');
  expect(decide(reader, red, facts(shown({ audience: 'person' }))).verdict).toBe('allow');
});

test('a recalled item shows only how it ended', () => {
  expect(decide(reader, item({ ending: 'recalled' }), facts(shown()))).toMatchObject({
    content: 'tombstone',
  });
});

test('a hold hides a derivative from all but its owner', () => {
  const held = item({ held: true });
  expect(decide(reader, held, facts(shown())).verdict).toBe('deny');
  expect(decide({ orgId: 1, personId: 9 }, held, facts()).verdict).toBe('allow');
});

test('a narrower label never permits more', () => {
  const narrowToWide = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
  fc.assert(
    fc.property(
      fc.nat({ max: 3 }),
      fc.constantFrom('person' as const, 'organisation' as const, 'rule' as const),
      (index, audience) => {
        const narrow = markingPermits(narrowToWide[index]!, audience);
        const wide = markingPermits(narrowToWide[index + 1]!, audience);
        return !narrow || wide;
      },
    ),
  );
});
