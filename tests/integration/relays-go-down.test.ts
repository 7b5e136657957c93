import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { asOwner } from '../harness/newcomer.ts';
import { anybody, at, type Relaying, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const told = (...given: Parameters<Relaying['told']>) => relaying(world).told(...given);
const noted = (...given: Parameters<Relaying['noted']>) => relaying(world).noted(...given);
const relayed = (...given: Parameters<Relaying['relayed']>) => relaying(world).relayed(...given);

/** Who waits for what this session holds. */
const waitingFor = (holder: number) =>
  `select from pg_stat_activity where ${holder} = any (pg_blocking_pids(pid))`;

const account =
  'La Banca Quercia Canarina S.p.A. (ufficio@quercia.it, 055 2345678) ha visto SMS verso hxxps://accesso[.]truffa-online[.]com/x.';

describe('what a member told its hub becomes a derivative', () => {
  test('sanitised, proposed by one, released by another, read by the members', async () => {
    const parent = await told('AMBER', account);
    const analyst = world.as('outsourcer');
    const preview = await analyst.relays.preview({ body: { parents: [parent] } });
    expect(preview.findings.map(({ kind, written }) => [kind, written])).toEqual([
      ['directory_name', 'Banca Quercia Canarina S.p.A.'],
      ['email', 'ufficio@quercia.it'],
      ['phone', '055 2345678'],
    ]);
    expect(preview.permission).toMatchObject({ permitted: true });

    const draft = await analyst.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
    expect(draft.text).toBe(
      'La [organizzazione 1] ([indirizzo e-mail 1], [telefono 1]) ha visto SMS verso hxxps://accesso[.]truffa-online[.]com/x.',
    );
    const addressed = await analyst.relays.change({ ...at(draft), body: toMembers });
    const proposed = await analyst.relays.propose({ ...at(addressed), body: {} });
    expect(proposed).toMatchObject({ state: 'proposed', work: { secondPersonNeeded: true } });
    await expect(
      world.as('bank2').relays.show({ params: { uid: draft.uid } }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });

    const approver = world.as('outsourcer', 'approver');
    const released = await approver.relays.release({
      ...at(proposed),
      body: { fullReading: true },
    });
    expect(released).toMatchObject({ state: 'released', own: true });
    const seen = await world.as('bank2', 'reporter').relays.show({ params: { uid: draft.uid } });
    expect(seen).toMatchObject({
      own: false,
      from: { name: 'Consorzio Servizi Aurora' },
      tlp: 'AMBER',
      text: draft.text,
    });
    const incoming = await world.as('bank2').relays.list({ query: { box: 'incoming' } });
    expect(incoming.items.map(({ uid }) => uid)).toContain(draft.uid);
    const outgoing = await analyst.relays.list({ query: { box: 'outgoing', state: 'released' } });
    expect(outgoing.items.map(({ uid }) => uid)).toContain(draft.uid);
    const outsider = world.as('firm1').relays.show({ params: { uid: draft.uid } });
    await expect(outsider).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('a recipient learns neither parent, nor originator, nor other recipients', async () => {
    const parent = await told('AMBER', account);
    const relay = await relayed([parent]);
    const answer = await fetch(`${world.origin}/api/v1/relays/${relay.uid}`, {
      headers: { authorization: `Bearer ${world.token('bank2')}` },
    });
    const bytes = await answer.text();
    for (const canary of [
      parent,
      'Quercia',
      'quercia',
      world.orgs.bank1.uid,
      'Ginepro',
      'Corbezzolo',
    ])
      expect(bytes).not.toContain(canary);
    expect(JSON.parse(bytes).work).toBeUndefined();
    const why = await world.as('bank2').items.why({ params: { uid: relay.uid } });
    expect(why.reasons).toEqual([
      { code: 'addressed_rule', params: { tlp: 'TLP:AMBER' } },
      { code: 'sent_by', params: { name: 'Consorzio Servizi Aurora' } },
    ]);
    const given = await world.as('outsourcer').items.why({ params: { uid: parent } });
    expect(given.reasons).toEqual([
      { code: 'addressed_organisation', params: { tlp: 'TLP:AMBER' } },
      { code: 'sent_by', params: { name: 'Banca Quercia Canarina' } },
    ]);
  });

  test('the author cannot release, nor anybody who changed it', async () => {
    const both = world.as('outsourcer', 'second');
    const draft = await both.relays.draft({
      body: { parents: [await told('AMBER', account)], mode: 'derivative' },
    });
    const addressed = await both.relays.change({ ...at(draft), body: toMembers });
    const proposed = await both.relays.propose({ ...at(addressed), body: {} });
    const alone = both.relays.release({ ...at(proposed), body: { fullReading: true } });
    await expect(alone).rejects.toMatchObject({ problem: { code: 'second_person_needed' } });
  });

  test('what the machine still finds is refused with the list', async () => {
    const analyst = world.as('outsourcer');
    const draft = await analyst.relays.draft({
      body: { parents: [await told('AMBER', account)], mode: 'derivative' },
    });
    const text = `${draft.text} Chiamare la Banca Quercia Canarina al 055 2345678.`;
    const changed = await analyst.relays.change({ ...at(draft), body: { ...toMembers, text } });
    expect(changed.work?.check).toMatchObject({ passes: false });
    const proposing = analyst.relays.propose({ ...at(changed), body: {} });
    await expect(proposing).rejects.toMatchObject({
      problem: {
        code: 'invalid_input',
        reasons: [
          { code: 'identifier_remains', params: { kind: 'directory_name', count: 1 } },
          { code: 'identifier_remains', params: { kind: 'phone', count: 1 } },
        ],
      },
    });
    const back = await analyst.relays.change({
      ...at(changed),
      body: { dropEdits: changed.work!.edits.map(({ id }) => id) },
    });
    expect(back.text).toBe(draft.text);
    await analyst.relays.propose({ ...at(back), body: {} });
  });

  test('what goes while a relay of it is being drafted does not live on in the draft', async () => {
    const parent = await told('AMBER', account);
    const changing = new pg.Client({
      connectionString: world.database.ownerUrl,
      options: '-c search_path=staffetta',
    });
    await changing.connect();
    try {
      // What an erasure does: holds the report, changes it, commits.
      await changing.query('begin');
      const { rows } = await changing.query('select pg_backend_pid() as pid');
      const holder: number = rows[0].pid;
      await changing.query('select from item where uid = $1 for update', [parent]);
      const drafted = world
        .as('outsourcer')
        .relays.draft({ body: { parents: [parent], mode: 'derivative' } });
      const refused = expect(drafted).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
      await expect
        .poll(async () => (await asOwner(world, waitingFor(holder))).length, { timeout: 20_000 })
        .toBeGreaterThan(0);
      await changing.query('update item set version = version + 1 where uid = $1', [parent]);
      await changing.query('commit');
      await refused;
    } finally {
      await changing.end();
    }
  });

  test('nobody addressed is nobody: refused', async () => {
    const analyst = world.as('outsourcer');
    const draft = await analyst.relays.draft({
      body: { parents: [await told('AMBER', account)], mode: 'derivative' },
    });
    await expect(analyst.relays.propose({ ...at(draft), body: {} })).rejects.toMatchObject({
      problem: { code: 'invalid_input', reasons: [{ code: 'empty_audience' }] },
    });
  });

  test('a refused relay is changed and proposed again', async () => {
    const [analyst, approver] = [world.as('outsourcer'), world.as('outsourcer', 'approver')];
    const draft = await analyst.relays.draft({
      body: { parents: [await told('AMBER', account)], mode: 'derivative' },
    });
    const addressed = await analyst.relays.change({ ...at(draft), body: toMembers });
    const proposed = await analyst.relays.propose({ ...at(addressed), body: {} });
    const refused = await approver.relays.refuse({
      ...at(proposed),
      body: { because: 'Manca che cosa fare.' },
    });
    expect(refused).toMatchObject({
      state: 'refused',
      work: { refusedBecause: 'Manca che cosa fare.' },
    });
    const text = `${refused.text} Bloccare il dominio.`;
    const again = await analyst.relays.change({ ...at(refused), body: { text } });
    expect(again.state).toBe('draft');
    const stale = analyst.relays.change({ ...at(refused), body: { text } });
    await expect(stale).rejects.toMatchObject({ problem: { code: 'version_conflict' } });
  });
});

describe('labels and relay policy', () => {
  test('TLP:AMBER+STRICT can never be relayed, with the reason in words', async () => {
    const parent = await told('AMBER+STRICT', account);
    const analyst = world.as('outsourcer');
    const reasons = [{ code: 'tlp_never_relayed', params: { tlp: 'TLP:AMBER+STRICT' } }];
    const drafting = analyst.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
    await expect(drafting).rejects.toMatchObject({ problem: { code: 'marking_forbids', reasons } });
    const preview = await analyst.relays.preview({ body: { parents: [parent] } });
    expect(preview.permission).toMatchObject({ permitted: false, reasons });
    expect(preview.permission.tlps.some(({ permitted }) => permitted)).toBe(false);
  });

  test('what the originator did not allow does not go', async () => {
    const policy = { ...anybody, allowed: false };
    const parent = await told('GREEN', account, policy);
    const drafting = world
      .as('outsourcer')
      .relays.draft({ body: { parents: [parent], mode: 'derivative' } });
    await expect(drafting).rejects.toMatchObject({
      problem: { code: 'marking_forbids', reasons: [{ code: 'policy_not_allowed' }] },
    });
  });

  test('a label wider than the parent’s is refused', async () => {
    const parent = await told('AMBER', account);
    const analyst = world.as('outsourcer');
    const draft = await analyst.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
    const wider = await analyst.relays.change({
      ...at(draft),
      body: { ...toMembers, tlp: 'GREEN' },
    });
    await expect(analyst.relays.propose({ ...at(wider), body: {} })).rejects.toMatchObject({
      problem: { code: 'marking_forbids', reasons: [{ code: 'tlp_wider_than_parent' }] },
    });
  });

  test('police AMBER stops at an association, and passes from an outsourcer', async () => {
    const text = 'Attenzione a truffa-online.com.';
    const toAssociation = await noted('AMBER', text, 'association');
    const hub = world.as('association');
    const draft = await hub.relays.draft({
      body: { parents: [toAssociation], mode: 'derivative' },
    });
    const addressed = await hub.relays.change({ ...at(draft), body: toMembers });
    await expect(hub.relays.propose({ ...at(addressed), body: {} })).rejects.toMatchObject({
      problem: {
        code: 'agreement_forbids',
        reasons: [{ code: 'clause', params: { clause: 'amberReachesMembers' } }],
      },
    });
    const relay = await relayed([await noted('AMBER', text)]);
    expect(relay.state).toBe('released');
  });
});

test('AMBER+STRICT reaches a hub’s branches where the agreement counts them as the same organisation', async () => {
  const parent = await noted('AMBER+STRICT', 'Bloccare truffa-online.com.', 'association');
  const hub = world.as('association');
  const draft = () => hub.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
  await expect(draft()).rejects.toMatchObject({ problem: { code: 'marking_forbids' } });
  await asOwner(world, 'alter table agreement disable trigger user');
  await asOwner(
    world,
    `update agreement set clauses = clauses || '{"strictReachesBranches": true}'`,
  );
  await asOwner(world, 'alter table agreement enable trigger user');
  const one = await draft();
  const toAll = await hub.relays.change({ ...at(one), body: toMembers });
  await expect(hub.relays.propose({ ...at(toAll), body: {} })).rejects.toMatchObject({
    problem: { code: 'marking_forbids' },
  });
  const addressed = await hub.relays.change({
    ...at(toAll),
    body: { targets: [{ kind: 'organisation', organisation: world.orgs.branch.uid }] },
  });
  const proposed = await hub.relays.propose({ ...at(addressed), body: {} });
  const approver = world.as('association', 'approver');
  await approver.relays.release({ ...at(proposed), body: { fullReading: true } });
  const branch = world.as('branch');
  const seen = await branch.relays.show({ params: { uid: one.uid } });
  expect(seen.tlp).toBe('AMBER+STRICT');
  await expect(
    branch.relays.draft({ body: { parents: [one.uid], mode: 'derivative' } }),
  ).rejects.toMatchObject({ problem: { code: 'marking_forbids' } });
  await expect(world.as('firm1').relays.show({ params: { uid: one.uid } })).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
});

test('a GREEN police note passed on unchanged needs one person', async () => {
  const parent = await noted('GREEN', 'Bloccare truffa-online.com.', 'association');
  const one = world.as('association', 'second');
  const draft = await one.relays.draft({ body: { parents: [parent], mode: 'unchanged' } });
  const addressed = await one.relays.change({ ...at(draft), body: toMembers });
  expect(addressed.work?.secondPersonNeeded).toBe(false);
  const proposed = await one.relays.propose({ ...at(addressed), body: {} });
  await one.relays.release({ ...at(proposed), body: { fullReading: true } });
  const seen = await world.as('firm1').relays.show({ params: { uid: draft.uid } });
  expect(seen).toMatchObject({ title: 'Campagna in corso', text: 'Bloccare truffa-online.com.' });
});

test('a hub passes to a branch, which passes to its firms', async () => {
  const parent = await noted('GREEN', 'Bloccare truffa-online.com.', 'association');
  const hub = world.as('association', 'second');
  const first = await hub.relays.draft({ body: { parents: [parent], mode: 'unchanged' } });
  const down = await hub.relays.change({ ...at(first), body: { targets: [{ kind: 'branches' }] } });
  const proposed = await hub.relays.propose({ ...at(down), body: {} });
  await hub.relays.release({ ...at(proposed), body: { fullReading: true } });

  const branch = world.as('branch', 'second');
  const received = await branch.relays.show({ params: { uid: first.uid } });
  expect(received.relayPolicy).toMatchObject({ allowed: true });
  const second = await branch.relays.draft({ body: { parents: [first.uid], mode: 'unchanged' } });
  const toFirms = await branch.relays.change({ ...at(second), body: toMembers });
  const ready = await branch.relays.propose({ ...at(toFirms), body: {} });
  await branch.relays.release({ ...at(ready), body: { fullReading: true } });
  const seen = await world.as('firm2').relays.show({ params: { uid: second.uid } });
  expect(seen.from.name).toBe('Meridiana Sede Prato');
  const other = world.as('firm3').relays.show({ params: { uid: second.uid } });
  await expect(other).rejects.toMatchObject({ problem: { code: 'not_found' } });
});

test('what must never be blocked carries its warning along', async () => {
  const { uid: note } = await world.as('bank1', 'reporter').reports.send({
    body: {
      fact: 'phishing',
      title: 'Falsa pagina di accesso',
      text: 'Il programma interroga 8.8.8.8 e accesso.truffa-online.com.',
      tlp: 'GREEN',
      relayPolicy: anybody,
      indicators: {
        confirm: [
          { kind: 'ipv4', value: '8.8.8.8' },
          { kind: 'domain', value: 'accesso.truffa-online.com' },
        ],
      },
    },
  });
  const relay = await relayed([note]);
  const kept = await rowsAsOwner(
    world.database.ownerUrl,
    `select o.value, io.warning ->> 'reason' as reason from staffetta.item_observable io
     join staffetta.observable o on o.id = io.observable_id join staffetta.item i on i.id = io.item_id
     where i.uid = $1 order by o.value`,
    [relay.uid],
  );
  expect(kept).toEqual([
    { value: '8.8.8.8', reason: 'public-dns' },
    { value: 'accesso.truffa-online.com', reason: null },
  ]);
});

test('where a note may go is offered once a target, however many places that is', async () => {
  const names = ['Sede di Pistoia', 'Sede di Prato'];
  for (const name of names)
    await world.as('association', 'administrator').organisations.create({
      body: { name, kind: 'branch', parent: world.orgs.association.uid },
    });
  const { uid } = await world.as('cosc').reports.send({
    body: {
      fact: 'phishing',
      title: 'Campagna in corso',
      text: 'Falsa pagina.',
      tlp: 'GREEN',
      recipient: world.orgs.association.uid,
      relayPolicy: anybody,
    },
  });
  const { permission } = await world.as('association').relays.preview({ body: { parents: [uid] } });
  const offered = permission.targets.map(({ target }) => JSON.stringify(target));
  expect(new Set(offered).size).toBe(offered.length);
  const branches = permission.targets.filter(({ target }) => target.kind === 'branches');
  expect(branches).toEqual([
    { target: { kind: 'branches' }, tlps: expect.arrayContaining(['GREEN']), reasons: [] },
  ]);
  const members = permission.targets.filter(({ target }) => target.kind === 'branch_members');
  expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});
