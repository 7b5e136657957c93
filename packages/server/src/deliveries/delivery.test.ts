import { expect, test } from 'vitest';
import { days, later, type Micros } from '../platform/clock.ts';
import { type Delivery, tryAgain, waitQuietly } from './delivery.ts';

const made = 1_800_000_000_000_000 as Micros;
const delivery = (attempts: number) => ({ position: made, attempts }) as Delivery;

test('the pauses grow from half a minute to four hours', () => {
  const pauses = [1, 2, 5, 8, 30].map((attempts) => {
    const settled = tryAgain(delivery(attempts), made, 'later');
    return settled.state === 'waiting' && (settled.nextAt - made) / 1_000_000;
  });
  expect(pauses).toEqual([30, 60, 900, 14_400, 14_400]);
});

test('after five days nobody waits any more, and the row says why', () => {
  const late = later(made, days(5));
  expect(tryAgain(delivery(40), late, 'no answer')).toEqual({ state: 'dropped', why: 'no answer' });
});

test('who may not see it now is asked for as long, and not told of', () => {
  expect(waitQuietly(delivery(1), made, 'hidden')).toMatchObject({ state: 'waiting', quiet: true });
  const late = later(made, days(5));
  expect(waitQuietly(delivery(40), late, 'hidden')).toEqual({ state: 'needless', why: 'hidden' });
});
