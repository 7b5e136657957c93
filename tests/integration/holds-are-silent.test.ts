import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { at, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const notFound = { problem: { code: 'not_found' } };
const why = { reason: 'Indagine in corso: arresto previsto.', reviewOn: '2027-01-31' };

async function hubRelay() {
  const note = await relaying(world).noted('GREEN', 'Bloccare truffa-online.com.');
  const relay = await relaying(world).relayed([note]);
  return { note, relay };
}

/** Everything the outside can count: entries, deliveries, and leaves but those of the police office's own log. */
const footprint = () =>
  rowsAsOwner(
    world.database.ownerUrl,
    `select (select count(*) from staffetta.entry) as entries, (select count(*) from staffetta.delivery) as mails,
       (select count(*) from staffetta.leaf f join staffetta.log l on l.id = f.log_id
         where l.org_id is distinct from $1) as leaves`,
    [world.orgs.cosc.id],
  );

const lastPosition = async () =>
  (
    await rowsAsOwner(world.database.ownerUrl, 'select max(position) as at from staffetta.entry')
  )[0]!.at;

describe('a hold on police text', () => {
  test('hides derivatives of other owners at once, and is seen nowhere', async () => {
    const { note, relay } = await hubRelay();
    const bank = world.as('bank2');
    await bank.relays.show({ params: { uid: relay.uid } });
    const before = await footprint();
    const hold = await world.as('cosc').holds.place({ body: { item: note, ...why } });
    expect(hold.state).toBe('binding');
    expect(await footprint()).toEqual(before);

    await expect(bank.relays.show({ params: { uid: relay.uid } })).rejects.toMatchObject(notFound);
    const list = await bank.relays.list({ query: { box: 'incoming' } });
    expect(list.items.map(({ uid }) => uid)).not.toContain(relay.uid);
    // The hub keeps its own copy and what it received, and nothing there tells of the hold.
    const hub = world.as('outsourcer');
    expect((await hub.reports.show({ params: { uid: note } })).state).toBe('submitted');
    const own = JSON.stringify(await hub.relays.show({ params: { uid: relay.uid } }));
    expect(own).not.toMatch(/Indagine|2027-01-31/);

    await world.as('cosc').holds.lift({ params: { uid: hold.uid }, body: {} });
    await bank.relays.show({ params: { uid: relay.uid } });
    // No mail and no line in a log; the note is entered anew, once for the one audience that it had.
    const [was, is] = [before[0]!, (await footprint())[0]!];
    expect(is).toEqual({ ...was, entries: String(Number(was.entries) + 1) });
  });

  test('who reads in order while it is hidden finds it afterwards, once for each audience that has it', async () => {
    const { note, relay } = await hubRelay();
    const hold = await world.as('cosc').holds.place({ body: { item: note, ...why } });
    const passed = await lastPosition();
    await world.as('cosc').holds.lift({ params: { uid: hold.uid }, body: {} });
    const since = await rowsAsOwner(
      world.database.ownerUrl,
      `select e.kind, e.audience_id, e.version from staffetta.entry e join staffetta.item i on i.id = e.item_id
       where i.uid = $1 and e.position > $2`,
      [relay.uid, passed],
    );
    const { version } = await world.as('bank2').relays.show({ params: { uid: relay.uid } });
    expect(since).toEqual([{ kind: 'show', audience_id: expect.anything(), version }]);
    const list = await world.as('bank2').relays.list({ query: { box: 'incoming' } });
    expect(list.items.filter(({ uid }) => uid === relay.uid)).toHaveLength(1);
  });

  test('what was recalled meanwhile is not entered anew', async () => {
    const { note } = await hubRelay();
    const hold = await world.as('cosc').holds.place({ body: { item: note, ...why } });
    const passed = await lastPosition();
    await world.as('cosc').relays.recall({ params: { uid: note }, body: { reason: 'wrong' } });
    await world.as('cosc').holds.lift({ params: { uid: hold.uid }, body: {} });
    const since = await rowsAsOwner(
      world.database.ownerUrl,
      `select distinct kind from staffetta.entry where position > $1`,
      [passed],
    );
    expect(since).toEqual([{ kind: 'recall' }]);
  });

  test('stops new relays at every step, without a reason', async () => {
    const note = await relaying(world).noted('GREEN', 'Bloccare truffa-online.com.');
    const hub = world.as('outsourcer');
    const draft = await hub.relays.draft({ body: { parents: [note], mode: 'derivative' } });
    const addressed = await hub.relays.change({ ...at(draft), body: toMembers });
    const proposed = await hub.relays.propose({ ...at(addressed), body: {} });
    await world.as('cosc').holds.place({ body: { item: note, ...why } });
    const suspended = {
      problem: {
        code: 'forwarding_suspended',
        reasons: [{ code: 'forwarding_suspended', params: {} }],
      },
    };
    const approver = world.as('outsourcer', 'approver');
    await expect(
      approver.relays.release({ ...at(proposed), body: { fullReading: true } }),
    ).rejects.toMatchObject(suspended);
    await expect(
      hub.relays.draft({ body: { parents: [note], mode: 'unchanged' } }),
    ).rejects.toMatchObject(suspended);
  });

  test('reaches what was drawn from what was drawn, and stays while another hold binds', async () => {
    const note = await relaying(world).noted('GREEN', 'Bloccare truffa-online.com.', 'association');
    const first = await relaying(world).relayed([note], 'association', {
      targets: [{ kind: 'branches' }],
    });
    const second = await relaying(world).relayed([first.uid], 'branch');
    const firm = world.as('firm1').relays;
    const hold = await world.as('cosc').holds.place({ body: { item: note, ...why } });
    await expect(firm.show({ params: { uid: second.uid } })).rejects.toMatchObject(notFound);
    await expect(
      world.as('cosc').holds.place({ body: { item: note, ...why } }),
    ).rejects.toMatchObject({ problem: { code: 'already_exists' } });
    await world.as('cosc').holds.lift({ params: { uid: hold.uid }, body: {} });
    await firm.show({ params: { uid: second.uid } });
    const list = await world.as('cosc').holds.list({ query: {} });
    expect(list.items[0]).toMatchObject({ uid: hold.uid, state: 'lifted', reason: why.reason });
  });

  test('is for the police, on what they see', async () => {
    const report = await relaying(world).told('GREEN', 'Testo.');
    await expect(
      world.as('cosc').holds.place({ body: { item: report, ...why } }),
    ).rejects.toMatchObject(notFound);
    await expect(
      world.as('outsourcer').holds.place({ body: { item: report, ...why } }),
    ).rejects.toMatchObject({ problem: { code: 'not_allowed' } });
  });
});

describe('a hold on a firm’s own facts', () => {
  async function toldPolice() {
    const { uid } = await world.as('outsourcer').reports.send({
      body: {
        fact: 'phishing',
        title: 'Fatto',
        text: 'Testo.',
        tlp: 'GREEN',
        recipient: world.orgs.cosc.uid,
      },
    });
    return uid;
  }

  test('is a request that its owner sees and accepts', async () => {
    const item = await toldPolice();
    const body = { item, ...why, message: 'Vi preghiamo di non inoltrare per ora.' };
    const hold = await world.as('cosc').holds.place({ body });
    expect(hold.state).toBe('requested');
    const { items } = await world.as('outsourcer').holds.requests({ query: {} });
    expect(items).toMatchObject([
      { item, from: 'COSC Toscana Prova', message: body.message, state: 'open' },
    ]);
    expect(JSON.stringify(items)).not.toContain('Indagine');
    const answered = await world
      .as('outsourcer')
      .holds.answer({ params: { uid: items[0]!.uid }, body: { accept: true } });
    expect(answered.state).toBe('accepted');
    const { items: holds } = await world.as('cosc').holds.list({ query: {} });
    expect(holds.find(({ uid }) => uid === hold.uid)?.state).toBe('binding');
    const drafting = world
      .as('outsourcer')
      .relays.draft({ body: { parents: [item], mode: 'derivative' } });
    await expect(drafting).rejects.toMatchObject({ problem: { code: 'forwarding_suspended' } });
    const elsewhere = world
      .as('association')
      .holds.answer({ params: { uid: items[0]!.uid }, body: { accept: true } });
    await expect(elsewhere).rejects.toMatchObject(notFound);
  });

  test('binds at once and silently where a decree is cited', async () => {
    const item = await toldPolice();
    const decree = { authority: 'GIP di Firenze', number: '12/2026', date: '2026-11-20' };
    const hold = await world.as('cosc').holds.place({ body: { item, ...why, decree } });
    expect(hold).toMatchObject({ state: 'binding', decree });
    const { items } = await world.as('outsourcer').holds.requests({ query: {} });
    expect(items.some((one) => one.item === item)).toBe(false);
  });
});
