import { mandates } from '@staffetta/contract';
import { expect, test } from 'vitest';
import { mayChangeMandate } from './membership.ts';

test('the mandate is the member’s: its hub narrows it, and widens it only with the paper in hand', () => {
  for (const from of mandates)
    for (const to of mandates) {
      expect(mayChangeMandate('member', false, from, to)).toBe(true);
      expect(mayChangeMandate('hub', true, from, to)).toBe(true);
    }
  const widened = mandates.flatMap((from) =>
    mandates.filter((to) => !mayChangeMandate('hub', false, from, to)).map((to) => `${from} ${to}`),
  );
  expect(widened.sort()).toEqual([
    'anonymous named',
    'ask anonymous',
    'ask named',
    'never anonymous',
    'never ask',
    'never named',
  ]);
});
