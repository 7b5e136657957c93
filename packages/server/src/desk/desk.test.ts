import type { DeskItem } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Micros, toMicros } from '../platform/clock.ts';
import { mostUrgentFirst } from './desk.ts';

const now = toMicros('2026-11-22T12:00:00.000000Z');
const item = (name: string, over: Partial<DeskItem>): DeskItem => ({
  reason: 'report_to_take',
  uid: '00000000-0000-4000-8000-000000000000',
  title: name,
  since: '2026-11-20T00:00:00.000000Z',
  ...over,
});
const order = (items: DeskItem[]) => mostUrgentFirst(items, now).map(({ title }) => title);

test('emergencies, then what is late, then today and urgent, then the rest, and chores last', () => {
  expect(
    order([
      item('chore', { reason: 'contact_to_confirm', since: '2026-08-01T00:00:00.000000Z' }),
      item('next week', { due: '2026-11-29T12:00:00.000000Z' }),
      item('this evening', { due: '2026-11-22T20:00:00.000000Z' }),
      item('urgent alert', { reason: 'alert_to_answer', urgency: 'high' }),
      item('drill', { reason: 'alert_to_answer', urgency: 'emergency', drill: true }),
      item('late', { due: '2026-11-22T11:59:00.000000Z' }),
      item('emergency', { reason: 'alert_to_answer', urgency: 'emergency', drill: false }),
      item('recall', { reason: 'undo_to_confirm' }),
    ]),
  ).toEqual([
    'emergency',
    'late',
    'this evening',
    'urgent alert',
    'recall',
    'next week',
    'drill',
    'chore',
  ]);
});

test('nothing is lost or invented, and the order does not depend on how it came', () => {
  const instant = fc
    .integer({ min: -3, max: 3 })
    .map((days) => new Date((now + days * 86_400_000_000) / 1000).toISOString());
  const any = fc.record({ since: instant, due: fc.option(instant, { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (dates) => {
      const items = dates.map(({ since, due }, i) => item(`${i}`, { since, ...(due && { due }) }));
      const keys = (list: DeskItem[]) =>
        mostUrgentFirst(list, now as Micros).map(({ due, since }) => `${due} ${since}`);
      expect(keys(items)).toEqual(keys([...items].reverse()));
      expect(keys(items)).toHaveLength(items.length);
    }),
  );
});
