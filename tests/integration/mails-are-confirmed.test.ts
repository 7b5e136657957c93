import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hours } from '../../packages/server/src/platform/clock.ts';
import { handOver, placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { createWorld, type World } from '../harness/world.ts';

// Who wrote to a desk and is known gets a receipt; nobody and nothing else is ever answered.

let world: World;
let sink: MailSink;
let desk: string;
beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    ...takesMail,
    mail: { url: sink.url, from: 'Hub <avvisi@hub.example>' },
  });
  desk = await placeMailbox(world, 'bank1');
}, 60_000);
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const known = 'reporter@bank1.example';
let count = 0;
const write = (more: readonly string[] = [], from = known) => {
  count += 1;
  const head = [
    proven(from),
    ...more,
    `From: <${from}>`,
    `To: ${desk}`,
    `Subject: Canarino ${count}`,
  ];
  return [...head, `Message-ID: <${count}@bank1.example>`, '', `sito finto-${count}.top`, ''].join(
    '\r\n',
  );
};

/** Hands a mail over and gives what left the house because of it. */
async function answersTo(raw: string | Buffer, returnPath = known) {
  const before = sink.mails.length;
  const { refused } = await handOver(world, raw, { to: [desk], from: returnPath });
  expect(refused).toEqual([]);
  await world.composed.background.deliveries!.drain();
  return sink.mails.slice(before);
}
const newest = async () =>
  (await world.as('bank1').arrivals.list({ query: { limit: 1 } })).items[0]!;

test('a known sender is told when the mail came, and which one, and nothing of what it says', async () => {
  const raw = write();
  const [receipt, ...others] = await answersTo(raw);
  expect(others).toEqual([]);
  expect(receipt).toMatchObject({ to: [known], from: '' });
  const { headers, text, inReplyTo } = receipt!.parsed;
  expect(headers.get('auto-submitted')).toBe('auto-replied');
  expect(inReplyTo).toBe(`<${count}@bank1.example>`);
  expect(text).toContain(createHash('sha256').update(raw).digest('hex'));
  expect(text).toContain('Non è una denuncia');
  expect(receipt!.raw).not.toMatch(/Canarino|finto-/);
});

test('the same mail again is not confirmed again', async () => {
  const raw = write();
  expect(await answersTo(raw)).toHaveLength(1);
  expect(await answersTo(raw)).toEqual([]);
});

test('a list is read and not answered', async () => {
  expect(await answersTo(write(['List-Id: <tutti.bank1.example>']))).toEqual([]);
  expect(await newest()).toMatchObject({ state: 'accepted' });
});

test.each([
  ['a vacation note', ['Auto-Submitted: auto-replied'], known],
  ['a bounce', [], ''],
  ['one of our own that came back', ['X-Staffetta: 1'], known],
])('%s waits, and is not answered', async (_, headers, returnPath) => {
  expect(await answersTo(write(headers), returnPath)).toEqual([]);
  expect(await newest()).toMatchObject({ state: 'quarantined', reason: 'automatic' });
});

test('our own receipt, sent back to the desk, ends there', async () => {
  const [receipt] = await answersTo(write());
  expect(await answersTo(receipt!.raw, '')).toEqual([]);
  expect(await newest()).toMatchObject({ state: 'quarantined', reason: 'automatic' });
});

test('who is unknown is not answered, neither at once nor when the mail is accepted', async () => {
  expect(await answersTo(write([], 'chi@altrove.example'))).toEqual([]);
  const { uid } = await newest();
  const before = sink.mails.length;
  await world.as('bank1').arrivals.accept({ params: { uid }, body: {} });
  await world.composed.background.deliveries!.drain();
  expect(sink.mails.slice(before)).toEqual([]);
});

test('a storm of mails gets so many receipts an hour and no more', async () => {
  world.clock.advance(hours(2));
  let receipts = 0;
  for (let n = 0; n < 14; n++) receipts += (await answersTo(write())).length;
  expect(receipts).toBe(10);
  world.clock.advance(hours(2));
  expect(await answersTo(write())).toHaveLength(1);
});

test('a Message-ID that would be a header of the receipt is left out', async () => {
  const raw = write().replace(/<\d+@bank1.example>/, '<a b\r\n c: d@bank1.example>');
  const [receipt] = await answersTo(raw);
  expect(receipt!.parsed.inReplyTo).toBeUndefined();
});
