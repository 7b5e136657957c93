import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyLog } from '../../packages/journal/src/index.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { at, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

// Rights of persons, to the end: rectified in every copy, extended in time, the owner told without a word of what it is about.

let world: World;
let sink: MailSink;
beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    works: false,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
  });
  await placeContact(world, 'bank1', { role: 'security', email: 'rpd@bank1.example' });
});
beforeEach(async () => {
  await world.composed.background.deliveries!.drain();
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const WRONG = 'IT60X0542811101000000123456';
const RIGHT = 'IT40S0542811101000000123456';
const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');

const recorded = (more: Record<string, unknown> = {}) =>
  hub().rights.record({
    body: {
      right: 'rectify',
      asker: 'Gelsomina Malvarosa',
      identity: 'Documento allo sportello',
      kind: 'iban',
      value: WRONG,
      instead: 'IT40 S054 2811 1010 0000 0123 456',
      askedOn: today(),
      ...more,
    },
  });
const today = () => new Date(world.clock.now() / 1000).toISOString().slice(0, 10);
const decide = (uid: string, item: string, decision: 'rectify' | 'ask' | 'keep') =>
  approver().rights.decide({ params: { uid }, body: { item, decision } });
const acts = async (player: 'outsourcer' | 'bank1') => {
  const { items } = await world.as(player, 'auditor').logs.list();
  const own = items.find(({ kind }) => kind === 'private')!;
  const file = await world.as(player, 'auditor').logs.export({ params: { uid: own.uid } });
  const text = await file.text();
  expect((await verifyLog(linesOf(text))).ok).toBe(true);
  return text;
};
async function* linesOf(text: string) {
  yield Buffer.from(text);
}

test('a wrong number is rectified in the own text and what was drawn from it; who blocked it is told', async () => {
  const mine = await hub().reports.send({
    body: {
      fact: 'wire_fraud',
      title: `Bonifico a ${WRONG}`,
      text: 'Sul conto IT60 X054 2811 1010 0000 0123 456, da giorni.',
      tlp: 'AMBER',
      indicators: { confirm: [{ kind: 'iban', value: WRONG }] },
    },
  });
  const request = await recorded();
  expect(request).toMatchObject({ value: WRONG, instead: RIGHT });
  const after = await decide(request.uid, mine.uid, 'rectify');
  expect(after.findings).toMatchObject([{ item: mine.uid, own: true, decision: 'rectify' }]);

  const seen = await world.as('cosc').reports.show({ params: { uid: mine.uid } });
  expect(seen.content).toMatchObject({
    title: `Bonifico a ${RIGHT}`,
    text: `Sul conto ${RIGHT}, da giorni.`,
  });
  const { indicators } = await world.as('cosc').indicators.list({ params: { uid: mine.uid } });
  expect(indicators.filter(({ state }) => state === 'confirmed').map(({ value }) => value)).toEqual(
    [RIGHT],
  );
  // The desk of who received it says that something has to be undone.
  const { items: waiting } = await world.as('cosc').desk.show();
  expect(waiting).toContainEqual(
    expect.objectContaining({ reason: 'undo_to_confirm', uid: mine.uid }),
  );
  expect(await acts('outsourcer')).toContain('item.corrected');
  await expect(decide(request.uid, mine.uid, 'keep')).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
});

/** The police warn of an account; the hub passes it on. */
async function passedOn(mode: 'unchanged' | 'derivative') {
  const note = await relaying(world).noted('GREEN', `Non pagate sul conto ${WRONG}.`);
  await world.as('cosc').indicators.confirm({
    params: { uid: note },
    body: { indicators: [{ kind: 'iban', value: WRONG }] },
  });
  const draft = await hub().relays.draft({ body: { parents: [note], mode } });
  const changed = await hub().relays.change({ ...at(draft), body: toMembers });
  const proposed = await hub().relays.propose({ ...at(changed), body: {} });
  const read = { fullReading: true } as const;
  const { uid } = await approver().relays.release({ ...at(proposed), body: read });
  return { note, relay: uid };
}

test('what was passed on unchanged loses the wrong value at once, and its text follows the police’s', async () => {
  const { note, relay } = await passedOn('unchanged');
  const request = await recorded();
  await decide(request.uid, relay, 'rectify');
  const member = () => world.as('bank3').relays.show({ params: { uid: relay } });
  expect(await member()).toMatchObject({ indicators: [] });
  await decide(request.uid, note, 'ask');
  const { items } = await world.as('cosc').rights.wishes({ query: {} });
  const wish = items.find(({ item }) => item === note)!;
  await world
    .as('cosc', 'approver')
    .rights.reply({ params: { uid: wish.uid }, body: { agree: true } });
  expect((await member()).text).toBe(`Non pagate sul conto ${RIGHT}.`);
});

test('the new text of a relay written anew waits for the second person', async () => {
  const { relay } = await passedOn('derivative');
  const request = await recorded();
  await decide(request.uid, relay, 'rectify');
  const corrected = await hub().relays.show({ params: { uid: relay } });
  expect(corrected.work?.correction).toMatchObject({ text: `Non pagate sul conto ${RIGHT}.` });
  expect(corrected).toMatchObject({ indicators: [], text: `Non pagate sul conto ${WRONG}.` });
});

test('an owner is asked by mail and journal, without a word of who, what and where; agreeing rectifies', async () => {
  const theirs = await world.as('bank1', 'reporter').reports.send({
    body: {
      fact: 'wire_fraud',
      title: 'Segreto Girasole',
      text: `Conto ${WRONG}`,
      tlp: 'AMBER',
      indicators: { confirm: [{ kind: 'iban', value: WRONG }] },
    },
  });
  const again = await world.as('bank1', 'reporter').reports.send({
    body: {
      fact: 'wire_fraud',
      title: 'Ancora',
      text: `Conto ${WRONG}`,
      tlp: 'AMBER',
      indicators: { confirm: [{ kind: 'iban', value: WRONG }] },
    },
  });
  const request = await recorded();
  await decide(request.uid, theirs.uid, 'ask');
  await decide(request.uid, again.uid, 'ask');
  await world.composed.background.deliveries!.drain();
  const asked = sink.mails.filter(({ to }) => to.includes('rpd@bank1.example'));
  // One for both texts.
  expect(asked).toHaveLength(1);
  const whole = `${asked[0]!.raw} ${asked[0]!.parsed.text} ${asked[0]!.parsed.html}`;
  for (const secret of ['Malvarosa', WRONG, RIGHT, 'Girasole', theirs.uid])
    expect(whole).not.toContain(secret);
  expect(asked[0]!.parsed.text).not.toMatch(/https?:/);
  const journal = await acts('bank1');
  expect(journal).toContain('rights.asked');
  expect(journal).not.toContain(WRONG);
  expect(journal.split('\n').find((line) => line.includes('rights.asked'))).not.toContain(
    world.orgs.outsourcer.uid,
  );

  const { items } = await world.as('bank1').rights.wishes({ query: {} });
  const wish = items.find(({ item }) => item === theirs.uid)!;
  expect(wish).toMatchObject({
    right: 'rectify',
    instead: RIGHT,
    state: 'open',
    title: 'Segreto Girasole',
  });
  await world
    .as('bank1', 'approver')
    .rights.reply({ params: { uid: wish.uid }, body: { agree: true } });
  const seen = await hub().reports.show({ params: { uid: theirs.uid } });
  expect(seen.content?.text).toBe(`Conto ${RIGHT}`);
  const { findings } = await hub().rights.show({ params: { uid: request.uid } });
  expect(findings.find(({ item }) => item === theirs.uid)).toMatchObject({ wish: 'agreed' });
});

test('two months more, once, within the month, with a letter; those who were asked have them too', async () => {
  const theirs = await world.as('bank1', 'reporter').reports.send({
    body: {
      fact: 'wire_fraud',
      title: 'Conto',
      text: `Conto ${WRONG}`,
      tlp: 'AMBER',
      indicators: { confirm: [{ kind: 'iban', value: WRONG }] },
    },
  });
  const request = await recorded({ right: 'erase', instead: undefined });
  await decide(request.uid, theirs.uid, 'ask');
  const params = { uid: request.uid };
  const body = { reason: 'Le richieste sono molte.' };
  const { extension, request: longer } = await approver().rights.extend({ params, body });
  expect(extension?.it).toContain('Le richieste sono molte.');
  expect(extension?.en).toContain('two months more');
  const [year, month, day] = request.askedOn.split('-');
  expect(extension?.it).toContain(longer.dueOn.split('-').reverse().join('/'));
  const expected = new Date(Date.UTC(Number(year), Number(month) + 2, Number(day)));
  expect(longer.dueOn).toBe(expected.toISOString().slice(0, 10));
  const { items } = await world.as('bank1').rights.wishes({ query: {} });
  expect(items.find(({ item }) => item === theirs.uid)).toMatchObject({ dueOn: longer.dueOn });
  const twice = approver().rights.extend({ params, body });
  await expect(twice).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  expect(await acts('outsourcer')).toContain('rights.extended');

  const late = await recorded({ askedOn: '2020-01-01' });
  const tooLate = approver().rights.extend({ params: { uid: late.uid }, body });
  await expect(tooLate).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
});

test('what cannot be done is refused: no right value, the same one, a day to come', async () => {
  for (const more of [
    { instead: undefined },
    { instead: WRONG },
    { instead: 'IT00' },
    { askedOn: '2999-01-01' },
  ])
    await expect(recorded(more)).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
});

test('two years after the answer neither the right value nor the reason stands anywhere', async () => {
  const request = await recorded({
    kind: 'email',
    value: 'no@girasole.it',
    instead: 'si@girasole.it',
  });
  const params = { uid: request.uid };
  await approver().rights.extend({ params, body: { reason: 'Perché-Malvarosa' } });
  await approver().rights.answer({ params, body: { outcome: 'refused', reason: 'No.' } });
  world.clock.advance(731 * 86_400);
  await world.composed.background.duties.find(({ name }) => name === 'rights-requests')!.run();
  expect(
    await rowsAsOwner(
      world.database.ownerUrl,
      `select instead, extended_because from staffetta.rights_request where outcome is not null
       union all select d.instead, d.about_value from staffetta.rights_decision d
         join staffetta.rights_request q on q.id = d.request_id where q.outcome is not null`,
    ),
  ).toEqual([{ instead: null, extended_because: '' }]);
});

test('what must be answered first stands first; what is answered stands last', async () => {
  const record = async (askedOn: string) => (await recorded({ askedOn })).uid;
  const days = (ago: number) =>
    new Date(world.clock.now() / 1000 - ago * 86_400_000).toISOString().slice(0, 10);
  const sooner = await record(days(10));
  const answered = await record(days(20));
  const later = await record(days(3));
  await approver().rights.answer({
    params: { uid: answered },
    body: { outcome: 'refused', reason: 'No.' },
  });
  const uids = (await hub().rights.list({ query: {} })).items.map(({ uid }) => uid);
  const order = [sooner, later, answered].map((uid) => uids.indexOf(uid));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
});
