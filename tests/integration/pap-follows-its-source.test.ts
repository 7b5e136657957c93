import type { FeedList, Pap, RelayMode, Sending } from '@staffetta/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { anybody, at, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.stop());

const DOMAIN = 'ambra.frode-uno.it';

/** What a bank, or the police, say of one confirmed domain. */
const saying = (pap: Pap, more: Partial<Sending> = {}): Sending => ({
  fact: 'phishing',
  title: 'Falsa pagina di accesso',
  text: `Visto ${DOMAIN}.`,
  tlp: 'GREEN',
  pap,
  relayPolicy: anybody,
  indicators: { confirm: [{ kind: 'domain', value: DOMAIN }] },
  ...more,
});

const told = async (pap: Pap, by: PlayerKey = 'bank1', more: Partial<Sending> = {}) =>
  (await world.as(by).reports.send({ body: saying(pap, more) })).uid;

/** What the firewall of an organisation is given, a minute from now. */
async function listOf(player: PlayerKey, list: FeedList = 'domains'): Promise<string> {
  const { secret } = await world.as(player).feeds.open({ body: { name: 'pfSense' } });
  world.clock.advance(60);
  const answer = await fetch(`${world.origin}/api/v1/lists/${secret}/${list}`);
  expect(answer.status).toBe(200);
  return (await answer.text()).trimEnd();
}

/** The writer says the same anew, under another PAP. */
async function corrected(by: PlayerKey, uid: string, pap: Pap | undefined) {
  const { title = '', text = '', relayPolicy = anybody } = saying('GREEN');
  const { version } = await world.as(by).reports.show({ params: { uid } });
  const body = { title, text, relayPolicy, ...(pap && { pap }) };
  await world.as(by).reports.correct({ params: { uid }, version, body });
}

const papOf = async (by: PlayerKey, uid: string): Promise<Pap> =>
  (await world.as(by).relays.show({ params: { uid } })).pap;

/** Passes something on word for word. */
async function unchanged(parent: string, by: PlayerKey, body: object) {
  const client = world.as(by);
  const mode: RelayMode = 'unchanged';
  const draft = await client.relays.draft({ body: { parents: [parent], mode } });
  const addressed = await client.relays.change({ ...at(draft), body });
  const proposed = await client.relays.propose({ ...at(addressed), body: {} });
  return world.as(by, 'approver').relays.release({ ...at(proposed), body: { fullReading: true } });
}

const wider = {
  problem: {
    code: 'marking_forbids',
    reasons: [{ code: 'pap_wider_than_parent', params: { pap: 'PAP:GREEN', widest: 'PAP:AMBER' } }],
  },
};

describe('a relay permits no more than what it draws on', () => {
  test('a wider PAP is not proposed, whether it was drafted so or changed to it', async () => {
    const parents = [await told('AMBER')];
    const hub = world.as('outsourcer');
    const drafted = await hub.relays.draft({ body: { parents, mode: 'derivative', pap: 'GREEN' } });
    const plain = await hub.relays.draft({ body: { parents, mode: 'derivative' } });
    expect(plain.pap).toBe('AMBER');
    const ways = [
      await hub.relays.change({ ...at(drafted), body: toMembers }),
      await hub.relays.change({ ...at(plain), body: { ...toMembers, pap: 'GREEN' } }),
    ];
    for (const relay of ways) {
      expect(relay.work?.obstacles).toMatchObject(wider.problem.reasons);
      await expect(hub.relays.propose({ ...at(relay), body: {} })).rejects.toMatchObject(wider);
    }
    expect(await listOf('bank2')).toBe('');
  });

  test('nor released, where the source was narrowed since', async () => {
    const parent = await told('GREEN');
    const hub = world.as('outsourcer');
    const draft = await hub.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
    const addressed = await hub.relays.change({ ...at(draft), body: toMembers });
    const proposed = await hub.relays.propose({ ...at(addressed), body: {} });
    // Behind everybody's back: a correction would have narrowed the draft as well.
    await asOwner(world, `update item set pap = 'AMBER' where uid = $1`, [parent]);
    const release = world
      .as('outsourcer', 'approver')
      .relays.release({ ...at(proposed), body: { fullReading: true } });
    await expect(release).rejects.toMatchObject(wider);
    expect(await listOf('bank2')).toBe('');
  });

  test('of several the narrowest counts; narrower than all may always be said', async () => {
    const parents = [await told('GREEN'), await told('AMBER', 'bank3')];
    const relay = await relaying(world).relayed(parents);
    expect(relay.pap).toBe('AMBER');
    const body = { ...toMembers, pap: 'RED' as const };
    expect((await relaying(world).relayed(parents, 'outsourcer', body)).pap).toBe('RED');
  });
});

describe('a report permits no more than the one it passes on', () => {
  /** The national office told the regional one, which tells a hub on. */
  const toldOn = async (
    pap: Pap,
    body: Omit<Partial<Sending>, 'pap'> & { pap?: Pap | undefined },
  ) => {
    const basedOn = await told(pap, 'national', { recipient: world.orgs.cosc.uid });
    const { pap: _, ...said } = saying(pap, { recipient: world.orgs.outsourcer.uid, basedOn });
    return world.as('cosc').reports.send({ body: { ...said, ...body } as Sending });
  };

  test('a wider PAP is refused, the same one and a narrower one go', async () => {
    await expect(toldOn('AMBER', { pap: 'GREEN' })).rejects.toMatchObject(wider);
    expect(await listOf('outsourcer')).toBe('');
    for (const pap of ['AMBER', 'RED'] as const) await toldOn('AMBER', { pap });
    await toldOn('GREEN', { pap: 'GREEN' });
    expect(await listOf('outsourcer')).toBe(DOMAIN);
  });

  test('where none was chosen, it is no wider either', async () => {
    const { uid } = await toldOn('RED', {});
    expect((await world.as('outsourcer').reports.show({ params: { uid } })).pap).toBe('RED');
  });

  test('nor when it is corrected: a wider PAP is refused, and none said leaves the one it had', async () => {
    const { uid } = await toldOn('AMBER', { pap: 'AMBER' });
    await expect(corrected('cosc', uid, 'GREEN')).rejects.toMatchObject(wider);
    await corrected('cosc', uid, 'RED');
    await corrected('cosc', uid, 'AMBER');
    await corrected('cosc', uid, undefined);
    expect((await world.as('outsourcer').reports.show({ params: { uid } })).pap).toBe('AMBER');
  });

  test('and where that one can be read no more, no more than before', async () => {
    const { uid } = await toldOn('GREEN', { pap: 'AMBER' });
    await asOwner(
      world,
      `delete from entry where item_id = (select based_on from report r join item i on i.id = r.item_id where i.uid = $1)`,
      [uid],
    );
    await expect(corrected('cosc', uid, 'GREEN')).rejects.toMatchObject(wider);
  });
});

describe('a correction that narrows what may be done', () => {
  test('takes the value off the lists of those it was passed on to', async () => {
    const parent = await told('GREEN');
    const relay = await relaying(world).relayed([parent]);
    expect(await listOf('bank2')).toBe(DOMAIN);
    await corrected('bank1', parent, 'AMBER');
    expect(await papOf('bank2', relay.uid)).toBe('AMBER');
    expect(await listOf('bank2')).toBe('');
    expect(await listOf('outsourcer')).toBe('');
  });

  test('reaches copies of copies of other organisations, unchanged or not, and drafts', async () => {
    const parent = await told('GREEN', 'cosc', { recipient: world.orgs.association.uid });
    const hub = await unchanged(parent, 'association', { targets: [{ kind: 'branches' }] });
    const branch = await relaying(world).relayed([hub.uid], 'branch');
    const waiting = await world
      .as('branch')
      .relays.draft({ body: { parents: [hub.uid], mode: 'derivative' } });
    expect(await listOf('firm1')).toBe(DOMAIN);
    await corrected('cosc', parent, 'RED');
    expect(await papOf('association', hub.uid)).toBe('RED');
    expect(await papOf('firm1', branch.uid)).toBe('RED');
    expect(await papOf('branch', waiting.uid)).toBe('RED');
    expect(await listOf('firm1')).toBe('');
  });

  test('leaves what was narrower', async () => {
    const parent = await told('GREEN');
    const body = { ...toMembers, pap: 'RED' as const };
    const relay = await relaying(world).relayed([parent], 'outsourcer', body);
    await corrected('bank1', parent, 'AMBER');
    expect(await papOf('bank2', relay.uid)).toBe('RED');
  });
});

describe('a correction that widens it', () => {
  test('reaches what was passed on word for word, and nothing that somebody wrote anew', async () => {
    const parent = await told('AMBER', 'cosc', { recipient: world.orgs.association.uid });
    const hub = await unchanged(parent, 'association', { targets: [{ kind: 'branches' }] });
    const branch = await relaying(world).relayed([hub.uid], 'branch');
    await corrected('cosc', parent, 'GREEN');
    expect(await papOf('association', hub.uid)).toBe('GREEN');
    expect(await papOf('firm1', branch.uid)).toBe('AMBER');
    expect(await listOf('firm1')).toBe('');
  });

  test('never beyond anything that its source draws on', async () => {
    const above = await told('GREEN', 'national', { recipient: world.orgs.cosc.uid });
    const recipient = world.orgs.association.uid;
    const parent = await told('GREEN', 'cosc', { recipient, basedOn: above });
    const hub = await unchanged(parent, 'association', { targets: [{ kind: 'branches' }] });
    // As it may stand in an installation from before anything was narrowed.
    await asOwner(world, `update item set pap = 'AMBER' where uid = $1`, [above]);
    await corrected('cosc', parent, 'GREEN');
    expect(await papOf('association', hub.uid)).toBe('AMBER');
  });
});
