import { agreementStates } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Life, opensNewFlows, reasonAgainst, stateOn, stepsOf } from './agreement-state.ts';

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const term = fc
  .tuple(day, day)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const life: fc.Arbitrary<Life> = fc
  .tuple(
    fc.constantFrom('draft', 'signed', 'in_force', 'expired', 'terminated'),
    term,
    fc.option(day, { nil: undefined }),
  )
  .map(([noted, { from, to }, successorFrom]) => ({ noted, from, to, successorFrom }));
const taker = fc.record({
  isDrafter: fc.boolean(),
  hasSigned: fc.boolean(),
  anySigned: fc.boolean(),
});

test('every life has one state on every day', () => {
  fc.assert(
    fc.property(life, day, (one, today) => {
      expect(agreementStates).toContain(stateOn(one, today));
    }),
  );
});

test('new flows open only when all have signed, within the term, and nobody has withdrawn or renewed', () => {
  fc.assert(
    fc.property(life, day, (one, today) => {
      const open = opensNewFlows(stateOn(one, today));
      const renewed = one.successorFrom !== undefined && one.successorFrom <= today;
      const expected =
        (one.noted === 'signed' || one.noted === 'in_force') &&
        one.from <= today &&
        today < one.to &&
        !renewed;
      expect(open).toBe(expected);
      if (!open) expect(reasonAgainst(stateOn(one, today), one).code).toMatch(/^agreement_/);
    }),
  );
});

test('time only goes forward: what has ended does not open again', () => {
  const rank = { draft: 0, terminated: 0, signed: 1, in_force: 2, renewed: 3, expired: 3 };
  fc.assert(
    fc.property(life, day, day, (one, a, b) => {
      const [before, after] = a <= b ? [a, b] : [b, a];
      expect(rank[stateOn(one, after)]).toBeGreaterThanOrEqual(rank[stateOn(one, before)]);
    }),
  );
});

test('what was noted late changes nothing: signed and in force give the same day the same state', () => {
  fc.assert(
    fc.property(life, day, (one, today) => {
      const signed = stateOn({ ...one, noted: 'signed' }, today);
      const noted = stateOn({ ...one, noted: 'in_force' }, today);
      expect(noted).toBe(signed);
    }),
  );
});

test('a party signs once and for itself, a signed text is not changed, an ended one not ended again', () => {
  fc.assert(
    fc.property(life, day, taker, (one, today, who) => {
      const state = stateOn(one, today);
      const steps = stepsOf(state, who);
      if (steps.includes('sign')) expect(state === 'draft' && !who.hasSigned).toBe(true);
      if (steps.includes('change'))
        expect(state === 'draft' && who.isDrafter && !who.anySigned).toBe(true);
      if (state === 'terminated' || state === 'renewed') expect(steps).toEqual([]);
      if (state === 'expired') expect(steps).toEqual(['renew']);
    }),
  );
});
