import type { FeedList } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { anybody, at, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
const faults: unknown[] = [];
beforeAll(async () => {
  world = await createWorld({ logError: (error) => faults.push(error) });
});
afterAll(() => world.stop());

const days = 24 * 3600;

/** A firewall's question. */
const ask = (secret: string, list: FeedList, headers: Record<string, string> = {}) =>
  fetch(`${world.origin}/api/v1/lists/${secret}/${list}`, { headers });

async function linesOf(secret: string, list: FeedList): Promise<string[]> {
  const answer = await ask(secret, list);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return text === '' ? [] : text.trimEnd().split('\n');
}

async function opened(player: PlayerKey, more: { days?: number } = {}) {
  const { feed, secret } = await world
    .as(player)
    .feeds.open({ body: { name: 'pfSense', ...more } });
  return { uid: feed.uid, secret };
}

/** Reports with one confirmed domain; gives the report. */
async function reported(player: PlayerKey, domain: string, more = {}) {
  const { uid } = await world.as(player).reports.send({
    body: {
      fact: 'phishing',
      title: 'Falsa pagina di accesso',
      text: `Visto ${domain}.`,
      tlp: 'AMBER',
      pap: 'GREEN',
      relayPolicy: anybody,
      indicators: { confirm: [{ kind: 'domain', value: domain }] },
      ...more,
    },
  });
  return uid;
}

/** Somebody of the hub whom a bank may name in TLP:RED. */
async function referent(): Promise<string> {
  const email = 'approver@outsourcer.example';
  await placeContact(world, 'outsourcer', { role: 'referent', email });
  const [row] = await asOwner<{ uid: string }>(world, 'select uid from contact where email = $1', [
    email,
  ]);
  return row!.uid;
}

const freshNow = () => world.clock.advance(21);

describe('what stands on a list', () => {
  test('what the organisation told and was told, and nothing of other banks', async () => {
    const [one, two] = [await opened('bank1'), await opened('bank2')];
    const parent = await reported('bank1', 'primo.frode-uno.it');
    expect(await linesOf(one.secret, 'domains')).toEqual(['primo.frode-uno.it']);
    expect(await linesOf(two.secret, 'domains')).toEqual([]);
    await relaying(world).relayed([parent]);
    freshNow();
    expect(await linesOf(two.secret, 'domains')).toEqual(['primo.frode-uno.it']);
    expect(await linesOf((await opened('firm1')).secret, 'domains')).toEqual([]);
  });

  test('each kind on its own list, and nothing that nobody confirmed', async () => {
    const { secret } = await opened('bank3');
    await reported('bank3', 'tre.frode-uno.it', {
      text: 'Visti tre.frode-uno.it, hxxps://quattro.frode-uno[.]it/login, 91.203.145[.]38, 185.220.101.0/24, cinque.frode-uno.it.',
      indicators: {
        confirm: [
          { kind: 'domain', value: 'tre.frode-uno.it' },
          { kind: 'url', value: 'https://quattro.frode-uno.it/login' },
          { kind: 'ipv4', value: '91.203.145.38' },
          { kind: 'cidr', value: '185.220.101.0/24' },
        ],
      },
    });
    expect(await linesOf(secret, 'domains')).toEqual(['primo.frode-uno.it', 'tre.frode-uno.it']);
    expect(await linesOf(secret, 'urls')).toEqual(['https://quattro.frode-uno.it/login']);
    expect(await linesOf(secret, 'addresses')).toEqual(['185.220.101.0/24', '91.203.145.38']);
  });

  test('not what may only be watched (PAP:AMBER), is flagged as personal, a draft, or named persons’ alone', async () => {
    const { secret } = await opened('bank4');
    await reported('bank4', 'verde.frode-due.it');
    await reported('bank4', 'giallo.frode-due.it', { pap: 'AMBER' });
    await reported('bank4', 'persona.frode-due.it', { containsPersonalData: true });
    await reported('bank4', 'rosso.frode-due.it', { tlp: 'RED', addressees: [await referent()] });
    const draft = await world.as('bank4').reports.draft({
      body: {
        fact: 'phishing',
        title: 'Bozza',
        text: 'Visto bozza.frode-due.it.',
        tlp: 'AMBER',
        pap: 'GREEN',
      },
    });
    await world.as('bank4').indicators.confirm({
      params: { uid: draft.uid },
      body: { indicators: [{ kind: 'domain', value: 'bozza.frode-due.it' }] },
    });
    expect(await linesOf(secret, 'domains')).toEqual(['primo.frode-uno.it', 'verde.frode-due.it']);
  });

  test('of its own notes what is released, and nothing before', async () => {
    const [analyst, approver] = [world.as('outsourcer'), world.as('outsourcer', 'approver')];
    const { secret } = await opened('outsourcer');
    const listed = async () => {
      freshNow();
      return (await linesOf(secret, 'domains')).includes('nota.frode-quattro.it');
    };
    const draft = await analyst.relays.draft({
      body: {
        parents: [],
        mode: 'derivative',
        tlp: 'GREEN',
        pap: 'GREEN',
        title: 'Nota',
        text: 'Visto nota.frode-quattro.it.',
      },
    });
    const indicators = [{ kind: 'domain' as const, value: 'nota.frode-quattro.it' }];
    const changed = await analyst.relays.change({
      ...at(draft),
      body: { ...toMembers, indicators },
    });
    expect(changed.indicators).toHaveLength(1);
    expect(await listed()).toBe(false);
    const proposed = await analyst.relays.propose({ ...at(changed), body: {} });
    expect(proposed.state).toBe('proposed');
    expect(await listed()).toBe(false);
    const refused = await approver.relays.refuse({
      ...at(proposed),
      body: { because: 'Da completare.' },
    });
    expect(refused.state).toBe('refused');
    expect(await listed()).toBe(false);
    const again = await analyst.relays.propose({ ...at(refused), body: {} });
    await approver.relays.release({ ...at(again), body: { fullReading: true } });
    expect(await listed()).toBe(true);
  });

  test('not what must never be blocked, though somebody confirmed it', async () => {
    const { secret } = await opened('firm2');
    await reported('firm2', 'resta.frode-tre.it', {
      text: 'Visti resta.frode-tre.it e 8.8.8.8.',
      indicators: {
        confirm: [
          { kind: 'domain', value: 'resta.frode-tre.it' },
          { kind: 'ipv4', value: '8.8.8.8' },
        ],
      },
    });
    expect(await linesOf(secret, 'domains')).toEqual(['resta.frode-tre.it']);
    expect(await linesOf(secret, 'addresses')).toEqual([]);
    await asOwner(world, 'update organisation set domains = $1 where id = $2', [
      ['frode-tre.it'],
      world.orgs.firm2.id,
    ]);
    freshNow();
    expect(await linesOf(secret, 'domains')).toEqual([]);
  });

  test('a recall takes it away within a minute, also from those it was passed on to', async () => {
    const secrets = [(await opened('bank1')).secret, (await opened('bank2')).secret];
    const parent = await reported('bank1', 'poi-revocato.frode-uno.it');
    await relaying(world).relayed([parent]);
    for (const secret of secrets)
      expect(await linesOf(secret, 'domains')).toContain('poi-revocato.frode-uno.it');
    await world
      .as('bank1')
      .relays.recall({ params: { uid: parent }, body: { reason: 'false_positive' } });
    world.clock.advance(60);
    for (const secret of secrets)
      expect(await linesOf(secret, 'domains')).not.toContain('poi-revocato.frode-uno.it');
  });

  test('what was told longer ago than the list looks back has gone', async () => {
    const { secret } = await opened('firm3', { days: 30 });
    await reported('firm3', 'vecchio.frode-tre.it', { recipient: world.orgs.association.uid });
    expect(await linesOf(secret, 'domains')).toContain('vecchio.frode-tre.it');
    world.clock.advance(30 * days);
    expect(await linesOf(secret, 'domains')).toEqual([]);
  });
});

describe('the address', () => {
  test('says whether the list has changed', async () => {
    const { secret } = await opened('section');
    const first = await ask(secret, 'domains');
    expect(first.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const [etag, changed] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    freshNow();
    expect((await ask(secret, 'domains', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(secret, 'domains', { 'if-modified-since': changed })).status).toBe(304);
    await reported('section', 'nuovo.frode-uno.it', { recipient: world.orgs.cosc.uid });
    freshNow();
    const second = await ask(secret, 'domains', { 'if-none-match': etag });
    expect(second.status).toBe(200);
    expect(await second.text()).toBe('nuovo.frode-uno.it\n');
    expect((await ask(secret, 'domains', { 'if-modified-since': changed })).status).toBe(200);
  });

  test('opens nothing once it was changed or closed, or to who guesses', async () => {
    const { uid, secret } = await opened('association');
    const { secret: fresh } = await world.as('association').feeds.rotate({ params: { uid } });
    expect((await ask(secret, 'domains')).status).toBe(404);
    expect((await ask(fresh, 'domains')).status).toBe(200);
    const strangers = world.as('outsourcer').feeds;
    await expect(strangers.rotate({ params: { uid } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    await expect(strangers.close({ params: { uid } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    await world.as('association').feeds.close({ params: { uid } });
    expect((await ask(fresh, 'domains')).status).toBe(404);
    expect((await ask(uid, 'domains')).status).toBe(404);
  });

  test('its secret is kept as a hash, and each step is in the journal without it', async () => {
    const { uid, secret } = await opened('branch');
    const rows = await asOwner<{ all: string }>(
      world,
      `select (select jsonb_agg(f)::text from feed f) || (select jsonb_agg(l)::text from leaf l) as all`,
    );
    expect(rows[0]!.all).toContain(uid);
    expect(rows[0]!.all).not.toContain(secret);
  });

  test('a list that cannot be made anew stays as it was and says since when; one that never was is not empty', async () => {
    const { uid, secret } = await opened('national');
    await reported('national', 'resta.frode-uno.it', { recipient: world.orgs.cosc.uid });
    expect(await linesOf(secret, 'domains')).toEqual(['resta.frode-uno.it']);
    const signature = 'execute on function staffetta.values_of(bigint[])';
    await asOwner(world, `revoke ${signature} from staffetta_app`);
    freshNow();
    const stale = await ask(secret, 'domains');
    const never = await ask(secret, 'urls');
    await asOwner(world, `grant ${signature} to staffetta_app`);
    expect(await stale.text()).toBe('resta.frode-uno.it\n');
    expect(stale.headers.get('staffetta-list-stale')).toMatch(/^\d{4}-/);
    expect(never.status).toBe(503);
    expect(faults).toHaveLength(2);
    const mine = async () => {
      const { items } = await world.as('national').feeds.list();
      return items.find((feed) => feed.uid === uid)!.lists.find(({ list }) => list === 'domains')!;
    };
    expect((await mine()).failingSince).toBeDefined();
    expect((await ask(secret, 'domains')).headers.get('staffetta-list-stale')).toBeNull();
    expect((await mine()).failingSince).toBeUndefined();
  });
});
