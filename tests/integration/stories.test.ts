import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLog } from '@staffetta/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Composed, compose } from '../../packages/server/src/compose.ts';
import { demoClock } from '../../packages/server/src/demo/demo-clock.ts';
import { placeStage } from '../../packages/server/src/demo/place.store.ts';
import { playStories } from '../../packages/server/src/demo/play-stories.ts';
import { type Players, playersOn } from '../../packages/server/src/demo/stage.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { testOptions } from '../harness/world.ts';

// The same stories as `npm run demo -- --story`: the whole protocol through the public API, 300 firms and 40 banks.

let database: TestDatabase;
let mail: MailSink;
let staffetta: Composed;
let folder: string;
let play: Players;
const errors: unknown[] = [];
const clock = demoClock(0);

beforeAll(async () => {
  database = await createDatabase();
  mail = await createMailSink();
  folder = await mkdtemp(join(tmpdir(), 'staffetta-stories-'));
  staffetta = await compose({
    ...testOptions(database.appUrl, join(folder, 'files')),
    clock,
    mail: { url: mail.url, from: 'Staffetta <s@hub.example>' },
    logError: (error) => errors.push(error),
  });
  const stage = await placeStage(database.ownerUrl, clock);
  play = playersOn(stage, await staffetta.app.listen({ port: 0, host: '127.0.0.1' }));
}, 120_000);

afterAll(async () => {
  await staffetta.close();
  await mail.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test('both stories go as the protocol says, and the log they leave verifies', {
  timeout: 300_000,
}, async () => {
  const lines: string[] = [];
  const exportTo = join(folder, `${randomUUID()}.jsonl`);
  const print = (line: string) => lines.push(line);
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
  expect(errors).toEqual([]);
});

test('each of 300 firms, 3 branches and 40 banks has its mail, alone on the envelope', {
  timeout: 120_000,
}, async () => {
  // 303 on the way down, 40 on the way up, 2 chased; what else was mailed comes on top.
  await expect.poll(() => mail.mails.length, { timeout: 90_000 }).toBeGreaterThanOrEqual(345);
  for (const { to } of mail.mails) expect(to).toHaveLength(1);
});
