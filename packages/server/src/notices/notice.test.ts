import { noticeLaws, sectors } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concernOf, noticesDue, type Participant, type Participation } from './notice.ts';

const participant: fc.Arbitrary<Participant> = fc.record({
  kind: fc.constantFrom('hub', 'member'),
  sector: fc.option(fc.constantFrom(...sectors)),
  size: fc.option(fc.constantFrom('micro', 'small', 'medium', 'large')),
});

test('ACN is for everybody to check at least, and likely only in a listed sector above small', () => {
  fc.assert(
    fc.property(participant, (one) => {
      const listed = one.sector !== null && one.sector !== 'other';
      const large = one.size === 'medium' || one.size === 'large';
      expect(concernOf('nis_17', one)).toBe(listed && large ? 'likely' : 'check');
    }),
  );
});

test('DORA is for financial entities; where the sector says nothing somebody checks; their suppliers are none', () => {
  const of = (sector: string | null) =>
    concernOf('dora_45', { kind: 'member', sector, size: null });
  expect([of('banking'), of('financial_market')]).toEqual(['likely', 'likely']);
  expect([of(null), of('other')]).toEqual(['check', 'check']);
  const others = sectors.filter((one) => !['banking', 'financial_market', 'other'].includes(one));
  for (const sector of others) expect(of(sector), sector).toBeUndefined();
});

test('joining is told for each thing taken part in, leaving once it is over, the latest first', () => {
  const day = fc.constantFrom('2025-01-01', '2026-03-04', '2027-12-31');
  const participation: fc.Arbitrary<Participation> = fc.record({
    kind: fc.constantFrom('agreement', 'membership'),
    uid: fc.uuid(),
    name: fc.string(),
    from: day,
    to: fc.option(day),
  });
  fc.assert(
    fc.property(participant, fc.array(participation), (one, many) => {
      const due = noticesDue(one, many, noticeLaws);
      for (const law of noticeLaws.filter((each) => concernOf(each, one))) {
        const of = due.filter((each) => each.law === law);
        expect(of.filter(({ occasion }) => occasion === 'joined')).toHaveLength(many.length);
        expect(of.filter(({ occasion }) => occasion === 'left')).toHaveLength(
          many.filter(({ to }) => to !== null).length,
        );
      }
      const days = due.map((each) => each.day);
      expect(days).toEqual([...days].sort().reverse());
    }),
  );
});
