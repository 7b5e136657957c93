import { expect, test } from 'vitest';
import { days, hours, later, type Micros, minutes, toInstant } from '../../platform/clock.ts';
import { daily, everyMinutes } from '../../platform/jobs/index.ts';
import { HEARTBEAT } from '../duty-runs.ts';
import type { RunRow } from '../health.store.ts';
import { found } from './jobs.ts';

const now = 1_800_000_000_000_000 as Micros;
const ago = (seconds: number) => later(now, -seconds);
const duties = [
  { name: HEARTBEAT, title: { it: 'segno di vita', en: 'sign of life' }, when: everyMinutes(1) },
  { name: 'endings', title: { it: 'fine dei dati', en: 'end of data' }, when: everyMinutes(5) },
  { name: 'counts', title: { it: 'conteggi', en: 'counts' }, when: daily(0, 5) },
];
const good = (name: string, seconds: number): RunRow => ({
  name,
  good_at: toInstant(ago(seconds)),
  failing_since: null,
});
const failing = (name: string, seconds: number): RunRow => ({
  name,
  good_at: null,
  failing_since: toInstant(ago(seconds)),
});
const beat = good(HEARTBEAT, 30);
/** What is found by a process that has been up for so many seconds. */
const foundAfter = (up: number, runs: readonly RunRow[]) =>
  found({ duties, runs, now, since: ago(up) });

test('what ran within its time is on time', () => {
  const finding = foundAfter(days(9), [beat, good('endings', 600), good('counts', hours(47))]);
  expect(finding).toMatchObject({ state: 'fine', what: { it: expect.stringContaining('3') } });
});

test('what has not run for more than twice its time is named in words, with the last time it did', () => {
  const finding = foundAfter(days(9), [beat, good('endings', hours(3)), good('counts', 600)]);
  expect(finding).toMatchObject({
    state: 'bad',
    what: {
      it: expect.stringMatching(
        /^In ritardo: fine dei dati \(endings\), ultima volta il 15\/01\/27/,
      ),
      en: expect.stringMatching(/^Late: end of data \(endings\), last done on 15\/01\/2027/),
    },
    todo: { it: expect.stringMatching(/^Riavviare il servizio/) },
  });
  expect(finding.what.it).not.toContain('conteggi');
});

test('what has never run is late by the start of the process', () => {
  const runs = [beat, good('endings', 60)];
  expect(foundAfter(hours(47), runs).state).toBe('fine');
  const finding = foundAfter(hours(49), runs);
  expect(finding.state).toBe('bad');
  expect(finding.what.it).toMatch(/conteggi \(counts\), mai dall’avvio del 1\d\/01\/27/);
});

test('after a start each has had its hour once before it is late, however old its row', () => {
  const runs = [beat, good('endings', days(9)), good('counts', days(9))];
  expect(foundAfter(minutes(2), runs).state).toBe('fine');
  expect(foundAfter(minutes(20), runs).state).toBe('fine');
  const soon = foundAfter(minutes(30), runs);
  expect(soon.what.it).toContain('endings');
  expect(soon.what.it).not.toContain('counts');
  expect(foundAfter(hours(25), runs).what.it).toContain('counts');
});

test('the row of a duty that no longer exists says nothing', () => {
  const runs = [beat, good('endings', 60), good('counts', 60)];
  const gone = [good('gone', days(90)), failing('gone-too', days(90))];
  expect(foundAfter(days(9), [...runs, ...gone]).state).toBe('fine');
});

test('what fails and what is late are both told, each once', () => {
  const { what, todo } = foundAfter(days(9), [
    beat,
    failing('endings', days(2)),
    good('counts', days(5)),
  ]);
  expect(what.it).toMatch(/^Non riescono: fine dei dati \(endings\), dal .* In ritardo: conteggi/);
  expect(what.it.match(/endings/g)).toHaveLength(1);
  expect(todo?.en).toMatch(/log of the service.*Restart the service/s);
});
