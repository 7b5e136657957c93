import { usualClauses } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementBetween, requireAgreement } from '../../packages/server/src/agreements/index.ts';
import { countsFrom, hubsOf, membershipOf } from '../../packages/server/src/memberships/index.ts';
import { clausesInOrder, inOrder } from '../harness/in-order.ts';
import { asOwner, newcomer } from '../harness/newcomer.ts';
import { takeNumber } from '../harness/take-number.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await asOwner(world, `update organisation set operator = true where uid = $1`, [
    world.orgs.cosc.uid,
  ]);
});
afterAll(() => world.stop());

const draft = (number: string, parties: { organisation: string; side: 'police' | 'private' }[]) =>
  inOrder({
    number,
    title: 'Protocollo di prova',
    from: '2026-01-01',
    to: '2099-01-01',
    clauses: usualClauses('association'),
    parties,
  });

test('two offices, a hub and a bank sign; what was signed is in force at once', async () => {
  const operator = world.as('cosc', 'administrator');
  const hub = await operator.organisations.create({
    body: {
      name: 'Consorzio Nuovo',
      kind: 'hub',
      hubShape: 'outsourcer',
      memberLabel: 'banca cliente',
    },
  });
  expect(hub).toMatchObject({ kind: 'hub', ties: ['created'], mayChange: true });
  const hubSide = await newcomer(world, hub.uid);

  // A bank, client of another hub, signs for itself beside the hub; the section signs with the regional office.
  const parties = [
    { organisation: world.orgs.cosc.uid, side: 'police' as const },
    { organisation: world.orgs.section.uid, side: 'police' as const },
    { organisation: hub.uid, side: 'private' as const },
    { organisation: world.orgs.bank1.uid, side: 'private' as const },
  ];
  const written = await operator.agreements.draft({ body: draft('NUOVO-1', parties) });
  expect(written).toMatchObject({
    ...{ state: 'draft', version: 1 },
    may: ['change', 'sign', 'terminate'],
  });
  const { uid, textSha256 } = written;
  const signers = [hubSide, operator, world.as('section', 'administrator')];
  for (const [index, signer] of signers.entries()) {
    const body = { signedBy: `Firmatario ${index}`, textSha256 };
    const once = await signer.agreements.sign({ params: { uid }, body, version: index + 1 });
    expect(once.state).toBe('draft');
  }
  const last = await world.as('bank1', 'administrator').agreements.sign({
    params: { uid },
    body: { signedBy: 'Il direttore', textSha256 },
    version: 4,
  });
  expect(last.state).toBe('in_force');

  const [row] = await asOwner<{ id: string }>(world, 'select id from organisation where uid = $1', [
    hub.uid,
  ]);
  const hubId = Number(row!.id);
  const actor = await world.actor('cosc', 'analyst');
  await world.composed.work.run(actor, async (work) => {
    const found = await agreementBetween(work, actor.orgId, hubId);
    expect(found).toMatchObject({
      uid,
      number: 'NUOVO-1',
      clauses: clausesInOrder(usualClauses('association')),
    });
    expect(await takeNumber(work, { agreementId: found!.id })).toMatch(/^NUOVO-1\/\d{4}\/000001$/);
    expect(await takeNumber(work, { agreementId: found!.id })).toMatch(/\/000002$/);
    await expect(requireAgreement(work, actor.orgId, world.orgs.bank2.id)).rejects.toMatchObject({
      code: 'agreement_forbids',
      facts: { reasons: [{ code: 'no_agreement' }] },
    });
  });
});

test('a hub enters a new firm at once, an existing one when it accepts', async () => {
  const hub = world.as('association', 'administrator');
  const entered = await hub.memberships.add({
    body: {
      member: { name: 'Conceria Nuova', sector: 'manufacturing', province: 'PI' },
      branch: world.orgs.branch.uid,
      mandate: 'named',
    },
  });
  expect(entered).toMatchObject({ standing: 'current', branch: { name: world.orgs.branch.name } });

  const proposed = await hub.memberships.add({
    body: { member: { uid: world.orgs.bank1.uid }, mandate: 'named' },
  });
  expect(proposed.standing).toBe('proposed');
  const bank = world.as('bank1', 'administrator');
  const accepted = await bank.memberships.answer({
    params: { uid: proposed.uid },
    body: { accept: true, mandate: 'ask' },
    version: proposed.version,
  });
  expect(accepted).toMatchObject({ standing: 'current', mandate: 'ask' });

  const actor = await world.actor('bank1', 'analyst');
  await world.composed.work.run(actor, async (work) => {
    expect(await hubsOf(work, actor.orgId)).toHaveLength(2);
    const mine = await membershipOf(work, actor.orgId, world.orgs.association.id);
    expect(mine).toMatchObject({ mandate: 'ask' });
    expect(await countsFrom(work, world.orgs.association.id)).toBe(usualClauses('association').k);
    expect(await takeNumber(work, { membershipId: mine!.id })).toMatch(
      /^[0-9A-F]{8}\/\d{4}\/000001$/,
    );
  });
  const ended = await bank.memberships.end({ params: { uid: proposed.uid }, version: 2 });
  expect(ended.standing).toBe('ended');
  const members = await hub.memberships.list({ query: { name: 'conceria' } });
  expect(members.items.map((m) => m.member.name)).toEqual(['Conceria Nuova']);
});
