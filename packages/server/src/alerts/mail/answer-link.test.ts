import { expect, test } from 'vitest';
import { days, later, toInstant, toMicros } from '../../platform/clock.ts';
import { linksEnd, standingOf } from './answer-link.ts';

const sent = '2026-03-02T09:00:00.000000Z';
const at = (seconds: number) => later(toMicros(sent), seconds);
const silent = { answer: null, seen_at: null, done_at: null, due_at: null };

test('links live thirty days, or as long as the alert waits', () => {
  expect(linksEnd(sent, undefined)).toBe(at(days(30)));
  expect(linksEnd(sent, toInstant(at(days(2))))).toBe(at(days(30)));
  expect(linksEnd(sent, toInstant(at(days(45))))).toBe(at(days(45)));
});

test('a first answer may come after it was due; a change may not', () => {
  const due = toInstant(at(days(1)));
  expect(standingOf('affected', { ...silent, due_at: due }, at(days(2)))).toBe('new');
  const answered = { ...silent, answer: 'not_affected', due_at: due } as const;
  expect(standingOf('affected', answered, at(3600))).toBe('change');
  expect(standingOf('affected', answered, at(days(2)))).toBe('late');
  expect(standingOf('not_affected', answered, at(days(2)))).toBe('said');
  expect(standingOf('affected', { ...answered, due_at: null }, at(days(20)))).toBe('change');
});

test('what was seen or done is a fact of its own', () => {
  expect(standingOf('seen', silent, at(1))).toBe('new');
  expect(standingOf('seen', { ...silent, seen_at: sent }, at(1))).toBe('said');
  expect(standingOf('done', { ...silent, answer: 'affected' }, at(1))).toBe('new');
  expect(standingOf('done', { ...silent, done_at: sent }, at(1))).toBe('said');
  const done = { ...silent, answer: 'affected', done_at: sent } as const;
  expect(standingOf('affected', done, at(1))).toBe('change');
});
