import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOver, placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { asOwner } from '../harness/newcomer.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

// Mails that belong to no text are not searched for what a person asks about: the hub is told how many, and they end.

let world: World;
let desk: string;
beforeAll(async () => {
  world = await createWorld({ ...takesMail, works: false });
  desk = await placeMailbox(world, 'outsourcer');
}, 60_000);
afterAll(() => world.stop());

const IBAN = 'IT60X0542811101000000123456';
const known = 'reporter@bank1.example';
const hub = () => world.as('outsourcer');
const letter = (from: string, auth: string[] = []) =>
  handOver(
    world,
    [
      ...auth,
      `From: ${from}`,
      `To: ${desk}`,
      'Subject: Bonifico',
      `Message-ID: <${crypto.randomUUID()}@via.example>`,
      '',
      `Sul conto ${IBAN}.`,
      '',
    ].join('\r\n'),
    { to: [desk] },
  );
const newest = async () => (await hub().arrivals.list({ query: {} })).items[0]!;
const ask = async (by = hub()) => {
  const asker = { asker: 'Ortensia Calicanto', identity: 'Documento' };
  const body = {
    right: 'erase',
    ...asker,
    kind: 'iban',
    value: IBAN,
    askedOn: '2026-01-31',
  } as const;
  return by.rights.show({ params: { uid: (await by.rights.record({ body })).uid } });
};

test('mails in quarantine, put aside or left by a draft are told by their number, to their own desk alone', async () => {
  expect(await ask()).not.toHaveProperty('unsearchedMails');
  await letter('chi@altrove.example');
  const first = await ask();
  expect(first).toMatchObject({ findings: [], unsearchedMails: 1 });

  await letter('altri@altrove.example');
  const { uid } = await newest();
  await hub().arrivals.discard({ params: { uid }, body: { reason: 'Pubblicità' } });
  await letter(known, [proven(known)]);
  const { report } = await newest();
  // As long as it is a draft's, it is found with the draft.
  expect(await ask()).toMatchObject({ findings: [{ item: report }], unsearchedMails: 2 });
  await hub().reports.discardDraft({ params: { uid: report! } });
  expect(await ask()).toMatchObject({ findings: [], unsearchedMails: 3 });
  expect(await ask(world.as('association'))).not.toHaveProperty('unsearchedMails');

  const { request } = first;
  const answered = await world.as('outsourcer', 'approver').rights.answer({
    params: { uid: request.uid },
    body: { outcome: 'granted', reason: 'Cancellato.' },
  });
  expect(answered).not.toHaveProperty('unsearchedMails');
});

test('what was not searched ends by its term', async () => {
  world.clock.advance(91 * 86_400);
  await asOwner(world, `update api_token set expires_at = '2090-01-01'`);
  await asOwner(world, 'delete from idempotency');
  await world.composed.background.duties.find(({ name }) => name === 'mails-end')!.run();
  expect(await ask()).not.toHaveProperty('unsearchedMails');
  const left = await tablesHolding(world.database.ownerUrl, [`Sul conto ${IBAN}`]);
  expect(left).toEqual([]);
});
