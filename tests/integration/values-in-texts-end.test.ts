import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { relaying } from '../harness/relaying.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const IBAN = 'IT60X0542811101000000123456';
const STRUCK = 'IT40S0542811101000000123456';
const hub = () => world.as('outsourcer');
const duty = (name: string) =>
  world.composed.background.duties.find((one) => one.name === name)!.run();
const holding = (...texts: string[]) => tablesHolding(world.database.ownerUrl, texts);
async function passed(days: number) {
  await duty('endings');
  world.clock.advance(days * 86_400);
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.api_token set expires_at = '2090-01-01'`,
  );
  await duty('endings');
}
const versionOf = async (uid: string) => (await hub().reports.show({ params: { uid } })).version;

test('what stands in a message, a comment or an earlier version alone ends like any other value', async () => {
  const told = await hub().reports.send({
    body: {
      fact: 'wire_fraud',
      title: 'Bonifico',
      text: `Conti ${IBAN} e ${STRUCK}, sito bonifico-viola.com.`,
      tlp: 'GREEN',
      indicators: {
        confirm: [{ kind: 'iban', value: IBAN }],
        strike: [{ kind: 'iban', value: STRUCK }],
      },
    },
  });
  const params = { uid: told.uid };
  await duty('endings');
  // A correction leaves neither in the text; both stay in the version before.
  await hub().reports.correct({
    params,
    version: await versionOf(told.uid),
    body: { title: 'Bonifico', text: 'Nessun conto, sito bonifico-viola.com.' },
  });
  await world.as('cosc').messages.send({ params, body: { text: 'Chiamate +39 347 555 0177.' } });
  const note = await relaying(world).noted('GREEN', 'Campagna contro le banche.');
  const relay = await relaying(world).relayed([note]);
  const { uid } = await world.as('outsourcer', 'approver').alerts.send({
    body: { item: relay.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  const bank = world.as('bank1', 'reporter');
  const { version } = await bank.alerts.seen({ params: { uid } });
  const comment = 'Scrivete a viola.perdicaro@posta-viola.it';
  await bank.alerts.answer({
    params: { uid },
    version,
    body: { answer: 'affected', done: false, comment, consent: 'named' },
  });
  const values = [IBAN, STRUCK, '+39 347 555 0177', 'viola.perdicaro@posta-viola.it'];
  await passed(100);
  for (const value of values) expect(await holding(value)).not.toEqual([]);
  await passed(81);
  await duty('values-left');
  for (const value of values) expect(await holding(value)).toEqual([]);
  const { items } = await hub().messages.list({ params, query: {} });
  expect(items.map(({ text }) => text)).toEqual([expect.stringMatching(/^Chiamate [█ ]+\.$/)]);
  expect((await hub().reports.show({ params })).content?.text).toContain('bonifico-viola.com');
});

test('the number of who called ends like a number in the words, the name stays', async () => {
  const { uid } = await hub().reports.send({
    body: {
      fact: 'phishing',
      title: 'Pagina falsa',
      text: 'Il cliente ha aperto una pagina falsa.',
      tlp: 'GREEN',
      recipient: world.orgs.cosc.uid,
      onBehalfOf: world.orgs.bank1.uid,
      phoned: { caller: { name: 'Teresa Viola', phone: '347 555 0188' }, readBack: true },
    },
  });
  const callerNow = async () => (await hub().reports.show({ params: { uid } })).phoned?.caller;
  expect(await callerNow()).toEqual({ name: 'Teresa Viola', phone: '+393475550188' });
  await passed(181);
  expect(await callerNow()).toEqual({ name: 'Teresa Viola' });
  await duty('values-left');
  expect(await holding('+393475550188')).toEqual([]);
});

test('a value that nothing holds any more is gone within a day', async () => {
  const body = { fact: 'phishing' as const, title: 'Bozza', tlp: 'GREEN' as const };
  const recipient = world.orgs.cosc.uid;
  const draft = await hub().reports.draft({
    body: { ...body, recipient, text: 'Vedi orfano-viola.com' },
  });
  const orphan = 'staffetta.observable: orfano-viola.com';
  expect(await holding('orfano-viola.com')).toContain(orphan);
  await hub().reports.changeDraft({
    params: { uid: draft.uid },
    version: draft.version,
    body: { ...body, recipient, text: 'Vedi altro-viola.com' },
  });
  await duty('values-left');
  // Kept answers go by themselves after a day.
  expect(await holding('orfano-viola.com')).not.toContain(orphan);
  expect(await holding('altro-viola.com')).not.toEqual([]);
});
