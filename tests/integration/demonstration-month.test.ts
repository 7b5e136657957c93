import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInvitations } from '../../packages/server/src/demo/accept-invitations.ts';
import { visited } from '../../packages/server/src/demo/cast.ts';
import { playHistory } from '../../packages/server/src/demo/history.ts';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { type Demonstration, setStage } from '../harness/demonstration.ts';

// What `npm run demo` prepares before it shows the portal.

let stage: Demonstration;

beforeAll(async () => {
  stage = await setStage(30);
  await acceptInvitations(stage.placed, stage.origin);
  await playHistory(stage.play, stage.clock);
}, 240_000);

afterAll(() => stage.stop());

const hub = () => stage.play.as('outsourcer');

test('a month passes without a fault and ends now', () => {
  expect(stage.errors).toEqual([]);
  expect(stage.clock.now()).toBeGreaterThanOrEqual(systemClock.now() - 1_000_000);
});

test('who opens it finds work on the desk and reports in every box', async () => {
  for (const box of ['inbox', 'outbox'] as const) {
    const { items } = await hub().reports.list({ query: { box, limit: 50 } });
    expect(items.length, box).toBeGreaterThan(3);
  }
  for (const player of ['cosc', 'outsourcer', 'association'])
    expect((await stage.play.as(player).desk.show()).items.length, player).toBeGreaterThan(0);
});

test('a shared indicator made a campaign', async () => {
  const seen = async () => (await hub().analysis.campaigns({ query: {} })).items.length;
  await expect.poll(seen, { timeout: 30_000 }).toBeGreaterThan(0);
});

test('what was received was received in the time that the protocols promise', async () => {
  const { agreements, reports } = stage.play.as('cosc');
  let received = 0;
  for (const { uid } of (await agreements.list({ query: {} })).items)
    for (const { receipt } of (await reports.times({ params: { uid } })).directions) {
      received += receipt.count;
      expect(receipt.inTime).toBe(receipt.count);
    }
  expect(received).toBeGreaterThan(0);
});

test('administrators have written who depends on whom, and who answers for an agreement', async () => {
  const outsourcer = stage.play.as('outsourcer', 'amministratore');
  const [agreement] = (await outsourcer.agreements.list({ query: {} })).items;
  const params = { uid: agreement!.uid };
  const { referents, parties, textSha256 } = await outsourcer.agreements.show({ params });
  expect(new Set(referents.map(({ organisation }) => organisation)).size).toBe(2);
  const { signatures } = await outsourcer.agreements.export({ params });
  // What was signed is what the agreement says.
  expect(signatures.map((one) => one.textSha256)).toEqual(parties.map(() => textSha256));
  const services = (await outsourcer.services.list({ query: {} })).items;
  const { uid: service } = services.find(({ name }) => name === 'Sistema informativo bancario')!;
  const clients = await outsourcer.dependencies.list({ query: { service, limit: 100 } });
  expect(clients.items).toHaveLength(40);
  expect((await outsourcer.contacts.overdue({ query: {} })).items).toHaveLength(1);
});

test.each(visited)('%s has people who took their invitations', async (player) => {
  const { people } = stage.placed[player]!;
  const administrator = stage.play.as(player, people.amministratore && 'amministratore');
  const states = (await administrator.people.list({ query: {} })).items.map(({ state }) => state);
  expect(states).toEqual(Object.keys(people).map(() => 'active'));
});
