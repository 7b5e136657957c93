import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

// The number of a receipt is taken with the commit and put into an answer that was written before: it has to stand
// there as it stands in the report, whoever asks at once and whatever characters it has.

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const body = (title: string) => ({
  fact: 'phishing' as const,
  title,
  text: 'Un messaggio chiede i codici.',
  tlp: 'AMBER' as const,
});

test('the answer, its repetition and the report tell the same number', async () => {
  const bank = world.as('bank1');
  const key = crypto.randomUUID();
  const sent = await bank.reports.send({ body: body('Uno') }, { idempotencyKey: key });
  expect(sent.receipt!.number).toMatch(/^[0-9A-F]{8}\/\d{4}\/000001$/);
  expect(await bank.reports.send({ body: body('Uno') }, { idempotencyKey: key })).toEqual(sent);
  const shown = await bank.reports.show({ params: { uid: sent.uid } });
  expect(shown.receipt).toEqual(sent.receipt);
});

test('who send at once get numbers without a gap', async () => {
  const bank = world.as('bank2');
  const sent = await Promise.all(
    Array.from({ length: 12 }, (_, n) => bank.reports.send({ body: body(`Insieme ${n}`) })),
  );
  const numbers = sent.map(({ receipt }) => Number(receipt!.number.slice(-6)));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});

test('what JSON writes otherwise is written so', async () => {
  const odd = 'P"1\\2/à';
  // No agreement has such a number today; the answer must not depend on that.
  await asOwner(world, 'alter table agreement drop constraint agreement_number_check');
  await asOwner(world, 'alter table agreement disable trigger user');
  await asOwner(world, 'update agreement set number = number || $1', [odd]);
  const hub = world.as('outsourcer');
  const sent = await hub.reports.send({
    body: { ...body('Al COSC'), recipient: world.orgs.cosc.uid },
  });
  expect(sent.receipt!.number).toContain(odd);
  const shown = await hub.reports.show({ params: { uid: sent.uid } });
  expect(shown.receipt!.number).toBe(sent.receipt!.number);
});
