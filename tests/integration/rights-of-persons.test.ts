import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { eraseAll } from '../../packages/server/src/retention/index.ts';
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
const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');
const eraser = () => ({
  work: world.composed.work,
  files: noFiles,
  erasureList: world.erasureList,
  logError: console.error,
});
const noFiles = { delete: async () => {} } as never;

/** A bank told the hub, the hub told the police, the police told the hub: all with the same account number. */
async function everywhere() {
  const indicators = { confirm: [{ kind: 'iban', value: IBAN }] };
  const body = {
    fact: 'wire_fraud',
    title: 'Bonifico',
    text: `Sul conto ${IBAN}.`,
    tlp: 'AMBER',
    indicators,
  } as const;
  const bank = await world.as('bank1', 'reporter').reports.send({ body });
  const own = await hub().reports.send({ body });
  const police = await relaying(world).noted('AMBER', `Attenzione al conto ${IBAN}.`);
  await world.as('cosc').indicators.confirm({
    params: { uid: police },
    body: { indicators: [{ kind: 'iban', value: IBAN }] },
  });
  return { bank: bank.uid, own: own.uid, police };
}

test.each(['0000-01-01', '2018-05-24'])(
  'a request of %s is a slip of the pen, and said so',
  async (askedOn) => {
    const body = {
      right: 'erase',
      asker: 'Una persona',
      identity: 'PEC',
      kind: 'iban',
      value: IBAN,
      askedOn,
    } as const;
    await expect(hub().rights.record({ body })).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer: '/askedOn' }] },
    });
  },
);

test('the hub finds a value, erases it in its own texts, and asks the owners of others; who asked is told to nobody', async () => {
  const { bank, own, police } = await everywhere();
  const made = await hub().rights.record({
    body: {
      right: 'erase',
      asker: 'Gelsomina Malvarosa',
      identity: 'Documento allo sportello',
      kind: 'iban',
      value: 'IT60 X054 2811 1010 0000 0123 456',
      askedOn: '2026-01-31',
    },
  });
  expect(made).toMatchObject({ value: IBAN, dueOn: '2026-02-28' });
  const params = { uid: made.uid };
  const { findings } = await hub().rights.show({ params });
  const of = (uid: string) => findings.find(({ item }) => item === uid);
  expect(findings).toHaveLength(3);
  expect(of(own)).toMatchObject({ own: true });
  expect(of(bank)).toMatchObject({ own: false, police: false });
  expect(of(police)).toMatchObject({ own: false, police: true });

  const decide = (item: string, decision: 'erase' | 'ask') =>
    approver().rights.decide({ params, body: { item, decision } });
  await expect(decide(bank, 'erase')).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  await decide(own, 'erase');
  await decide(bank, 'ask');
  await decide(police, 'ask');
  await eraseAll(eraser());
  const seen = await world.as('cosc').reports.show({ params: { uid: own } });
  expect(seen.content?.text).toBe(`Sul conto ${'█'.repeat(27)}.`);

  const asked = (await world.as('bank1').rights.wishes({ query: {} })).items;
  expect(asked).toMatchObject([{ item: bank, value: IBAN, right: 'erase', state: 'open' }]);
  expect(JSON.stringify(asked)).not.toContain('Malvarosa');
  expect((await world.as('bank2').rights.wishes({ query: {} })).items).toEqual([]);
  const wish = { params: { uid: asked[0]!.uid } };
  const stranger = world.as('bank2', 'approver').rights.reply({ ...wish, body: { agree: true } });
  await expect(stranger).rejects.toMatchObject({ problem: { code: 'not_found' } });
  await world.as('bank1', 'approver').rights.reply({ ...wish, body: { agree: true } });
  const toPolice = (await world.as('cosc').rights.wishes({ query: {} })).items[0]!;
  const declined = { agree: false, reason: 'Procedimento in corso.' };
  await world
    .as('cosc', 'approver')
    .rights.reply({ params: { uid: toPolice.uid }, body: declined });
  await eraseAll(eraser());
  expect((await hub().reports.show({ params: { uid: bank } })).content?.text).not.toContain(IBAN);
  expect((await hub().reports.show({ params: { uid: police } })).content?.text).toContain(IBAN);

  const closed = await approver().rights.answer({
    params,
    body: { outcome: 'partly', reason: 'Cancellato dai nostri testi.' },
  });
  expect(closed.letter?.it).toContain('Gentile Gelsomina Malvarosa');
  expect(closed.letter?.it).toContain('Garante');
  // What was decided stays to be seen, also where the value is gone.
  expect(closed.findings.map(({ decision, wish: state }) => [decision, state]).sort()).toEqual([
    ['ask', 'agreed'],
    ['ask', 'declined'],
    ['erase', undefined],
  ]);
  await expect(hub().rights.list({ query: {} })).resolves.toMatchObject({
    items: [{ outcome: 'partly' }],
  });
  for (const other of ['bank1', 'cosc', 'association'] as const)
    expect(
      await rowsAsOwner(
        world.database.ownerUrl,
        `select from staffetta.leaf where payload like '%Malvarosa%' and $1::text <> ''`,
        [other],
      ),
    ).toEqual([]);
});

const endings = () =>
  world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
const asked = (kind: 'iban' | 'phone', value: string) =>
  hub().rights.record({
    body: {
      right: 'erase',
      asker: 'Viola Perdicaro',
      identity: 'Documento allo sportello',
      kind,
      value,
      askedOn: '2026-01-31',
    },
  });
const writing = { fact: 'wire_fraud', title: 'Bonifico', tlp: 'AMBER' } as const;

test('what was never confirmed, or stands in a message alone, is found and erased too', async () => {
  const phone = '+393475550188';
  const member = world.as('bank1', 'reporter');
  const theirs = await member.reports.send({ body: { ...writing, text: `Chiama ${phone}.` } });
  const own = await hub().reports.send({ body: { ...writing, text: 'Chiama.' } });
  const params = { uid: own.uid };
  await world.as('cosc').messages.send({ params, body: { text: 'Dal +39 347 555 0188.' } });
  await endings();
  const made = await asked('phone', phone);
  const { findings } = await hub().rights.show({ params: { uid: made.uid } });
  expect(findings.map(({ item }) => item).sort()).toEqual([own.uid, theirs.uid].sort());
  await approver().rights.decide({
    params: { uid: made.uid },
    body: { item: own.uid, decision: 'erase' },
  });
  await eraseAll(eraser());
  const { items } = await hub().messages.list({ params, query: {} });
  expect(items.map(({ text }) => text)).toEqual([expect.stringMatching(/^Dal [█ ]+\.$/)]);
});

test('what stands in a text alone is neither restricted nor rectified, and told to nobody', async () => {
  const phone = '+393475550177';
  const own = await hub().reports.send({ body: { ...writing, text: 'Chiama.' } });
  const params = { uid: own.uid };
  await hub().messages.send({ params, body: { text: 'Dal +39 347 555 0177.' } });
  await endings();
  const made = await asked('phone', phone);
  const changed = await hub().rights.record({
    body: {
      ...{ right: 'rectify', asker: 'Ortensia Calicanto', identity: 'Documento', kind: 'phone' },
      ...{ value: phone, instead: '+393475550178', askedOn: '2026-01-31' },
    },
  });
  const { version } = await hub().reports.show({ params });
  for (const [uid, decision] of [
    [made.uid, 'restrict'],
    [changed.uid, 'rectify'],
  ] as const) {
    const refused = approver().rights.decide({
      params: { uid },
      body: { item: own.uid, decision },
    });
    await expect(refused).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
    const { findings } = await hub().rights.show({ params: { uid } });
    expect(findings.map((one) => [one.item, one.decision])).toEqual([[own.uid, undefined]]);
  }
  expect(await hub().reports.show({ params })).toMatchObject({ version });
  const seen = await world.as('cosc').reports.show({ params });
  expect(JSON.stringify(seen)).not.toContain(phone);
});

const called = async (phone: string) =>
  await hub().reports.send({
    body: {
      ...writing,
      text: 'Il cliente ha pagato.',
      recipient: world.orgs.cosc.uid,
      onBehalfOf: world.orgs.bank1.uid,
      phoned: { caller: { name: 'Viola Perdicaro', phone }, readBack: true },
    },
  });
const callerOf = async (uid: string) =>
  (await hub().reports.show({ params: { uid } })).phoned?.caller;

test('the number of who called is found and erased by the desk that wrote it down', async () => {
  const { uid } = await called('347 555 0166');
  await endings();
  const made = await asked('phone', '+39 347 555 0166');
  const params = { uid: made.uid };
  const { findings } = await hub().rights.show({ params });
  expect(findings.map(({ item }) => item)).toEqual([uid]);
  const restricted = approver().rights.decide({
    params,
    body: { item: uid, decision: 'restrict' },
  });
  await expect(restricted).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  const changed = await hub().rights.record({
    body: {
      ...{ right: 'rectify', asker: 'Viola Perdicaro', identity: 'Documento', kind: 'phone' },
      ...{ value: '+393475550166', instead: '+393475550167', askedOn: '2026-01-31' },
    },
  });
  const rectified = approver().rights.decide({
    params: { uid: changed.uid },
    body: { item: uid, decision: 'rectify' },
  });
  await expect(rectified).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  await approver().rights.decide({ params, body: { item: uid, decision: 'erase' } });
  await eraseAll(eraser());
  expect(await callerOf(uid)).toEqual({ name: 'Viola Perdicaro' });
});

test('an owner who agrees erases earlier versions too, where no text holds it as a value any more', async () => {
  const iban = 'IT40S0542811101000000123456';
  const member = () => world.as('bank1', 'reporter');
  const { uid } = await member().reports.send({ body: { ...writing, text: `Sul conto ${iban}.` } });
  await endings();
  const made = await asked('iban', iban);
  await approver().rights.decide({
    params: { uid: made.uid },
    body: { item: uid, decision: 'ask' },
  });
  for (const text of ['Nessun conto.', 'Proprio nessun conto.']) {
    const { version } = await member().reports.show({ params: { uid } });
    await member().reports.correct({ params: { uid }, version, body: { title: 'Bonifico', text } });
  }
  const wish = (await world.as('bank1').rights.wishes({ query: {} })).items.find(
    ({ item }) => item === uid,
  )!;
  await world
    .as('bank1', 'approver')
    .rights.reply({ params: { uid: wish.uid }, body: { agree: true } });
  await eraseAll(eraser());
  const versions = await rowsAsOwner(
    world.database.ownerUrl,
    `select from staffetta.report_version v join staffetta.item i on i.id = v.item_id
      where i.uid = $1 and v.content::text like '%' || $2 || '%'`,
    [uid, iban],
  );
  expect(versions).toEqual([]);
});

test('an owner erases persons’ values from its item also where they stand in texts alone', async () => {
  const { uid } = await hub().reports.send({ body: { ...writing, text: 'Chiama.' } });
  const params = { uid };
  await world.as('cosc').messages.send({ params, body: { text: 'Dal +39 347 555 0199.' } });
  await endings();
  await approver().endings.erase({ params, body: { scope: 'values' } });
  await eraseAll(eraser());
  const { items } = await hub().messages.list({ params, query: {} });
  expect(items.map(({ text }) => text)).toEqual([expect.stringMatching(/^Dal [█ ]+\.$/)]);
});

test('the letter about access says for how long the agreement lets data be kept', async () => {
  const retention = { iban: 40, phone: 60, personalMail: 60 };
  const asOwner = (query: string, values: unknown[] = []) =>
    rowsAsOwner(world.database.ownerUrl, query, values);
  await asOwner('alter table staffetta.agreement disable trigger user');
  onTestFinished(async () => {
    await asOwner(`update staffetta.agreement set clauses = clauses - 'retention'`);
    await asOwner('alter table staffetta.agreement enable trigger user');
  });
  await asOwner(
    `update staffetta.agreement set clauses = clauses || jsonb_build_object('retention', $1::jsonb)`,
    [JSON.stringify(retention)],
  );
  const { uid } = await hub().rights.record({
    body: {
      ...{ right: 'access', asker: 'Ortensia Calicanto', identity: 'Documento', kind: 'phone' },
      ...{ value: '+393475550111', askedOn: '2026-01-31' },
    },
  });
  const { letter } = await approver().rights.answer({
    params: { uid },
    body: { outcome: 'granted', reason: 'Ecco.' },
  });
  expect(letter?.it).toContain('IBAN si conservano di norma 40 giorni; telefoni');
  expect(letter?.en).toContain('phone numbers are usually kept for 60 days');
  expect(JSON.stringify(letter)).not.toContain('180');
});

test('two years after the answer nothing tells who asked', async () => {
  world.clock.advance(731 * 86_400);
  const duty = world.composed.background.duties.find(({ name }) => name === 'rights-requests')!;
  await duty.run();
  expect(await tablesHolding(world.database.ownerUrl, ['Malvarosa'])).toEqual(
    expect.not.arrayContaining([expect.stringContaining('rights')]),
  );
});
