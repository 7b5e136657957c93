import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyLog } from '@staffetta/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playStories } from '../../packages/server/src/demo/play-stories.ts';
import { type Demonstration, setStage } from '../harness/demonstration.ts';

// The same stories as `npm run demo -- --story`: the whole protocol through the public API, 300 firms and 40 banks.

let stage: Demonstration;

beforeAll(async () => {
  stage = await setStage(0);
}, 120_000);

afterAll(() => stage.stop());

test('both stories go as the protocol says, and the log they leave verifies', {
  timeout: 300_000,
}, async () => {
  const lines: string[] = [];
  const exportTo = join(stage.folder, 'log.jsonl');
  const print = (line: string) => lines.push(line);
  const { play, clock } = stage;
  const differences = await playStories({ play, print, wait: clock.advance, exportTo });
  expect(differences, lines.join('\n')).toBe(0);
  expect(lines.at(-1)).toContain('log verified');
  const file = readFileSync(exportTo);
  const whole = await verifyLog(
    (async function* () {
      yield file;
    })(),
  );
  expect(whole.ok).toBe(true);
  expect(whole.entries).toBeGreaterThan(3);
  expect(stage.errors).toEqual([]);
});

test('each of 300 firms, 3 branches and 40 banks has its mail, alone on the envelope', {
  timeout: 120_000,
}, async () => {
  const { mails } = stage.mail;
  // 303 on the way down, 40 on the way up, 2 chased; what else was mailed comes on top.
  await expect.poll(() => mails.length, { timeout: 90_000 }).toBeGreaterThanOrEqual(345);
  for (const { to } of mails) expect(to).toHaveLength(1);
});
