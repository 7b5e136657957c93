import { createClient } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret, newSecret, SESSION_COOKIE } from '../../packages/server/src/identity/index.ts';
import { later, toInstant } from '../../packages/server/src/platform/clock.ts';
import type { Post } from '../harness/cast.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { anybody, at, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

/** Somebody of the outsourcer in a browser, signed in now. */
async function browserOf(post: Post) {
  const secret = newSecret();
  const now = world.clock.now();
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.person set totp_secret = 'x' where id = $1`,
    [world.people.outsourcer[post].id],
  );
  await rowsAsOwner(
    world.database.ownerUrl,
    `insert into staffetta.session (token_hash, person_id, org_id, second_factor, created_at, authenticated_at,
       last_used_at, expires_at) values ($1, $2, $3, true, $4, $4, $4, $5)`,
    [
      hashSecret(secret),
      world.people.outsourcer[post].id,
      world.orgs.outsourcer.id,
      toInstant(now),
      toInstant(later(now, 86_400)),
    ],
  );
  const cookie = `${SESSION_COOKIE}=${secret}`;
  const send: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } });
  return createClient({ origin: world.origin, fetch: send });
}

async function proposed() {
  const analyst = world.as('outsourcer');
  const parent = await relaying(world).told('AMBER', 'Bloccare truffa-online.com.');
  const draft = await analyst.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
  const addressed = await analyst.relays.change({ ...at(draft), body: toMembers });
  return analyst.relays.propose({ ...at(addressed), body: {} });
}

describe('a deputy', () => {
  const ask = async (uid: string, post: Post = 'administrator') => {
    const asked = await world.as('outsourcer').relays.askDeputy({
      params: { uid },
      body: { person: world.people.outsourcer[post].uid },
    });
    return asked.link.split('#')[1]!;
  };

  test('who just signed in releases with the link, once', async () => {
    const relay = await proposed();
    const secret = await ask(relay.uid);
    const deputy = await browserOf('administrator');
    const release = () =>
      deputy.relays.releaseAsDeputy({ ...at(relay), body: { secret, fullReading: true } });
    expect(await release()).toMatchObject({ state: 'released' });
    await expect(release()).rejects.toMatchObject({ problem: { code: 'link_invalid' } });
  });

  test('signs in again when that was long ago, and a token proves nobody’s presence', async () => {
    const relay = await proposed();
    const secret = await ask(relay.uid);
    const body = { secret, fullReading: true } as const;
    const byToken = world.as('outsourcer', 'administrator').relays;
    await expect(byToken.releaseAsDeputy({ ...at(relay), body })).rejects.toMatchObject({
      problem: { code: 'sign_in_again' },
    });
    const deputy = await browserOf('administrator');
    world.clock.advance(601);
    await expect(deputy.relays.releaseAsDeputy({ ...at(relay), body })).rejects.toMatchObject({
      problem: { code: 'sign_in_again' },
    });
  });

  test('is the person the link was made for, for this relay, in time, and no author', async () => {
    const relay = await proposed();
    const secret = await ask(relay.uid);
    const body = { secret, fullReading: true } as const;
    const invalid = { problem: { code: 'link_invalid' } };
    const somebodyElse = await browserOf('reporter');
    await expect(somebodyElse.relays.releaseAsDeputy({ ...at(relay), body })).rejects.toMatchObject(
      invalid,
    );
    const deputy = await browserOf('administrator');
    const other = await proposed();
    await expect(deputy.relays.releaseAsDeputy({ ...at(other), body })).rejects.toMatchObject(
      invalid,
    );
    await expect(ask(relay.uid, 'analyst')).rejects.toMatchObject({
      problem: { code: 'second_person_needed' },
    });
    const outsider = world.as('outsourcer').relays.askDeputy({
      params: { uid: relay.uid },
      body: { person: world.people.bank1.approver.uid },
    });
    await expect(outsider).rejects.toMatchObject({ problem: { code: 'not_found' } });
    world.clock.advance(4 * 3600 + 1);
    const late = await browserOf('administrator');
    await expect(late.relays.releaseAsDeputy({ ...at(relay), body })).rejects.toMatchObject(
      invalid,
    );
  });
});

describe('indicators', () => {
  const keys = [
    { kind: 'domain', value: 'truffa-online.com' },
    { kind: 'email', value: 'phish@truffa-online.com' },
  ];
  const report = () =>
    world.as('bank1', 'reporter').reports.send({
      body: {
        fact: 'phishing',
        title: 'Truffa',
        text: 'Da phish@truffa-online.com verso truffa-online.com, macchina 10.1.2.3, a vittima@posta.it.',
        tlp: 'AMBER',
        relayPolicy: anybody,
        indicators: { confirm: [...keys, { kind: 'ipv4', value: '10.1.2.3' }] },
      },
    });

  test('that the originator confirmed go along and survive in the text; what is internal does not', async () => {
    const { uid } = await report();
    const relay = await relaying(world).relayed([uid]);
    const seen = await world.as('bank2').relays.show({ params: { uid: relay.uid } });
    expect(seen.indicators).toEqual(keys);
    expect(seen.text).toBe(
      'Da phish@truffa-online.com verso truffa-online.com, macchina [indirizzo interno 1], a [indirizzo e-mail 1].',
    );
  });

  test('are chosen among those, and only those', async () => {
    const { uid } = await report();
    const analyst = world.as('outsourcer');
    const draft = await analyst.relays.draft({ body: { parents: [uid], mode: 'derivative' } });
    const fewer = await analyst.relays.change({ ...at(draft), body: { indicators: [keys[0]!] } });
    expect(fewer.indicators).toEqual([keys[0]]);
    const invented = analyst.relays.change({
      ...at(fewer),
      body: { indicators: [{ kind: 'email', value: 'vittima@posta.it' }] },
    });
    await expect(invented).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
    const internal = await analyst.relays.change({
      ...at(fewer),
      body: { ...toMembers, indicators: [{ kind: 'ipv4', value: '10.1.2.3' }] },
    });
    await expect(analyst.relays.propose({ ...at(internal), body: {} })).rejects.toMatchObject({
      problem: {
        fields: [{ pointer: '/indicators' }],
        reasons: [{ code: 'identifier_remains', params: { kind: 'internal_address' } }],
      },
    });
  });
});

test('a note of one’s own has no parent, a second person and the same machine check', async () => {
  const hub = world.as('outsourcer');
  const draft = await hub.relays.draft({
    body: {
      parents: [],
      mode: 'derivative',
      title: 'Attenzione',
      text: 'Bloccare truffa-online.com.',
      tlp: 'GREEN',
    },
  });
  const ready = await hub.relays.change({
    ...at(draft),
    body: { ...toMembers, indicators: [{ kind: 'domain', value: 'TRUFFA-online[.]com' }] },
  });
  expect(ready.indicators).toEqual([{ kind: 'domain', value: 'truffa-online.com' }]);
  const sent = await hub.relays.propose({ ...at(ready), body: {} });
  await world
    .as('outsourcer', 'approver')
    .relays.release({ ...at(sent), body: { fullReading: true } });
  const seen = await world.as('bank3').relays.show({ params: { uid: draft.uid } });
  expect(seen.text).toBe('Bloccare truffa-online.com.');
});

test('the originator is named where it allowed it, and only there', async () => {
  const named = { ...anybody, attribution: 'named' } as const;
  const text = 'La Banca Quercia Canarina segnala truffa-online.com.';
  const allowed = await relaying(world).told('GREEN', text, named);
  const body = { ...toMembers, showOrigin: true, text };
  const relay = await relaying(world).relayed([allowed], 'outsourcer', body);
  const seen = await world.as('bank2').relays.show({ params: { uid: relay.uid } });
  expect(seen).toMatchObject({ origin: ['Banca Quercia Canarina'], text });
  const anonymous = await relaying(world).told('GREEN', text);
  const naming = relaying(world).relayed([anonymous], 'outsourcer', body);
  await expect(naming).rejects.toMatchObject({
    problem: { reasons: [{ code: 'origin_anonymous' }] },
  });
});

test('what the originator allowed until a day runs out for every reader', async () => {
  const until = toInstant(later(world.clock.now(), 7200));
  const parent = await relaying(world).told('GREEN', 'Bloccare truffa-online.com.', {
    ...anybody,
    until,
  });
  const relay = await relaying(world).relayed([parent]);
  const bank = world.as('bank2').relays;
  expect((await bank.show({ params: { uid: relay.uid } })).until).toBe(until);
  world.clock.advance(7201);
  await expect(bank.show({ params: { uid: relay.uid } })).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
});

test('card numbers are masked before anything is kept', async () => {
  const hub = world.as('outsourcer');
  const draft = await hub.relays.draft({
    body: { parents: [], mode: 'derivative', title: 'Carte', text: 'Rubata 4111 1111 1111 1111.' },
  });
  expect(JSON.stringify(draft)).not.toContain('1111 1111');
});

test('lists go on where the page before ended, each relay once', async () => {
  const hub = world.as('outsourcer').relays;
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await hub.list({
      query: { box: 'outgoing', limit: 2, ...(cursor ? { cursor } : {}) },
    });
    seen.push(...page.items.map(({ uid }) => uid));
    cursor = page.next;
  } while (cursor);
  const whole = await hub.list({ query: { box: 'outgoing' } });
  expect(seen).toEqual(whole.items.map(({ uid }) => uid));
  const incoming = await world.as('bank2').relays.list({ query: { box: 'incoming', limit: 1 } });
  const elsewhere = world
    .as('bank3')
    .relays.list({ query: { box: 'incoming', limit: 1, cursor: incoming.next! } });
  await expect(elsewhere).rejects.toMatchObject({ problem: { code: 'cursor_invalid' } });
});
