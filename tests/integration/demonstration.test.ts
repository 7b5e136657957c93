import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Composed, compose } from '../../packages/server/src/compose.ts';
import { acceptInvitations } from '../../packages/server/src/demo/accept-invitations.ts';
import { visited } from '../../packages/server/src/demo/cast.ts';
import { demoClock } from '../../packages/server/src/demo/demo-clock.ts';
import { playHistory } from '../../packages/server/src/demo/history.ts';
import { placeStage, type Stage } from '../../packages/server/src/demo/place.store.ts';
import { type Players, playersOn } from '../../packages/server/src/demo/stage.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { testOptions } from '../harness/world.ts';

// What a visitor of `npm run demo` finds after the month that is played for them.

let database: TestDatabase;
let mail: MailSink;
let staffetta: Composed;
let folder: string;
let stage: Stage;
let play: Players;
const clock = demoClock(30);

beforeAll(async () => {
  database = await createDatabase();
  mail = await createMailSink();
  folder = await mkdtemp(join(tmpdir(), 'staffetta-demonstration-'));
  staffetta = await compose({
    ...testOptions(database.appUrl, join(folder, 'files')),
    clock,
    mail: { url: mail.url, from: 'Staffetta <s@hub.example>' },
  });
  stage = await placeStage(database.ownerUrl, clock);
  const origin = await staffetta.app.listen({ port: 0, host: '127.0.0.1' });
  play = playersOn(stage, origin);
  await acceptInvitations(stage, origin);
  await playHistory(play, clock);
}, 180_000);

afterAll(async () => {
  await staffetta.close();
  await mail.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test('what was received in the month was received in the time that the protocols promise', async () => {
  const { items } = await play.as('cosc').agreements.list({ query: {} });
  let received = 0;
  for (const { uid } of items) {
    const { directions } = await play.as('cosc').reports.times({ params: { uid } });
    for (const { receipt } of directions) {
      received += receipt.count;
      expect(receipt.inTime).toBe(receipt.count);
    }
  }
  expect(received).toBeGreaterThan(0);
});

test.each(visited)('%s has people who took their invitations', async (key) => {
  const administrator = stage[key]!.people.amministratore ? 'amministratore' : 'referente';
  const { items } = await play.as(key, administrator).people.list({ query: {} });
  expect(items.length).toBeGreaterThan(0);
  expect(items.map(({ state }) => state)).toEqual(items.map(() => 'active'));
});
