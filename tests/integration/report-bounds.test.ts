import { randomUUID } from 'node:crypto';
import { usualClauses } from '@staffetta/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type PlayerKey } from '../harness/cast.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const report = {
  fact: 'phishing',
  title: 'Campagna di SMS',
  text: 'Gli SMS portano a una pagina falsa.',
  tlp: 'AMBER',
} as const;

const asOwner = async (sql: string, values: unknown[] = []) => {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
};
const contactOf = async (player: PlayerKey, email: string) => {
  const uid = randomUUID();
  await asOwner(
    `insert into contact (uid, org_id, kept_by, role, name, email, confirmed_at, created_at)
     values ($1, $2, $2, 'security', 'Referente', $3, now(), now())`,
    [uid, world.orgs[player].id, email],
  );
  return uid;
};
const visible = async (
  uid: string,
  player: PlayerKey,
  post: 'analyst' | 'approver' | 'reporter',
) => {
  try {
    await world.as(player, post).reports.show({ params: { uid } });
    return true;
  } catch {
    return false;
  }
};

describe('whom one may report to', () => {
  test.each([
    ['bank1', ['Consorzio Servizi Aurora']],
    ['firm3', ['Associazione Industriali Meridiana', 'Consorzio Servizi Aurora']],
    ['outsourcer', ['COSC Toscana Prova']],
    ['branch', ['Associazione Industriali Meridiana']],
    ['section', ['COSC Toscana Prova']],
    [
      'cosc',
      [
        'Associazione Industriali Meridiana',
        'CNAIPIC Prova',
        'Consorzio Servizi Aurora',
        'SOSC Lucca Prova',
      ],
    ],
  ] as const)('%s: %j', async (player, names) => {
    const { recipients } = await world.as(player).reports.recipients();
    expect(recipients.map(({ organisation }) => organisation.name).sort()).toEqual(
      [...names].sort(),
    );
  });

  test.each([
    ['bank1', 'cosc'],
    ['bank1', 'bank2'],
    ['outsourcer', 'association'],
    ['section', 'national'],
    ['outsourcer', 'bank1'],
  ] as const)('%s cannot send to %s', async (from, to) => {
    const sending = world
      .as(from)
      .reports.send({ body: { ...report, recipient: world.orgs[to].uid } });
    await expect(sending).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/^(invalid_input|agreement_forbids)$/) },
    });
  });

  test('who has several must say which', async () => {
    await expect(
      world.as('firm3', 'reporter').reports.send({ body: report }),
    ).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer: '/recipient' }] },
    });
  });
});

describe('the agreement’s clauses, by name', () => {
  const withClauses = async (change: object, body: () => Promise<void>) => {
    const { id } = world.agreements['Protocollo Aurora']!;
    const set = async (clauses: object) => {
      // The parties' own text cannot change once it is signed; here it has to.
      await asOwner('alter table agreement disable trigger user');
      await asOwner('update agreement set clauses = clauses || $2::jsonb where id = $1', [
        id,
        JSON.stringify(clauses),
      ]);
    };
    await set(change);
    await body().finally(() => set(usualClauses('outsourcer')));
  };
  test('a face that does not flow', async () => {
    const flows = { toPolice: ['fraud', 'incident'], toPrivate: ['threat'] };
    await withClauses({ flows }, async () => {
      await expect(world.as('outsourcer').reports.send({ body: report })).rejects.toMatchObject({
        problem: {
          code: 'agreement_forbids',
          reasons: [{ code: 'clause', params: { clause: 'flows.toPolice', face: 'threat' } }],
        },
      });
      await world.as('outsourcer').reports.send({ body: { ...report, fact: 'wire_fraud' } });
    });
  });
  test('a label above the ceiling', async () => {
    await withClauses({ tlpCeiling: 'AMBER' }, async () => {
      await expect(
        world.as('outsourcer').reports.send({ body: { ...report, tlp: 'AMBER+STRICT' } }),
      ).rejects.toMatchObject({
        problem: { reasons: [{ params: { clause: 'tlpCeiling' } }] },
      });
    });
  });
});

describe('TLP:RED stays with the people it names', () => {
  test('one contact reads it, colleagues of the recipient do not', async () => {
    const contact = await contactOf('cosc', 'approver@cosc.example');
    const sent = await world.as('outsourcer').reports.send({
      body: { ...report, tlp: 'RED', addressees: [contact] },
    });
    expect(await visible(sent.uid, 'cosc', 'approver')).toBe(true);
    expect(await visible(sent.uid, 'cosc', 'analyst')).toBe(false);
    const box = await world.as('cosc').reports.list({ query: { box: 'inbox' } });
    expect(box.items.map((line) => line.uid)).not.toContain(sent.uid);
  });
  test('nobody named, or somebody elsewhere, is refused', async () => {
    const foreign = await contactOf('association', 'approver@association.example');
    const unheard = await contactOf('cosc', 'nessuno@cosc.example');
    for (const addressees of [undefined, [foreign], [unheard], [randomUUID()]])
      await expect(
        world.as('outsourcer').reports.send({
          body: { ...report, tlp: 'RED', ...(addressees && { addressees }) },
        }),
      ).rejects.toMatchObject({
        problem: { code: 'invalid_input', fields: [{ pointer: '/addressees' }] },
      });
  });
});

describe('passing on what somebody else told', () => {
  const fromBank = (more = {}) =>
    world.as('bank1', 'reporter').reports.send({ body: { ...report, ...more } });
  const passUp = (basedOn: string, more = {}) =>
    world.as('outsourcer').reports.send({ body: { ...report, basedOn, ...more } });

  test('upward only with the consent that is apart from the marking', async () => {
    const { uid } = await fromBank({ tlp: 'CLEAR' });
    await expect(passUp(uid)).rejects.toMatchObject({
      problem: { code: 'marking_forbids', reasons: [{ code: 'pass_up_refused' }] },
    });
    const { uid: agreed } = await fromBank({ tlp: 'AMBER+STRICT', passUp: 'anonymous' });
    await passUp(agreed, { tlp: 'AMBER+STRICT' });
  });
  test('consent without name is no consent to the name', async () => {
    const { uid } = await fromBank({ passUp: 'anonymous' });
    await expect(passUp(uid, { onBehalfOf: world.orgs.bank1.uid })).rejects.toMatchObject({
      problem: { reasons: [{ code: 'pass_up_anonymous' }] },
    });
    await passUp(uid, { onBehalfOf: world.orgs.bank1.uid, attribution: 'anonymous' });
  });
  test('consent without name binds the text too, whoever passes it on', async () => {
    const { uid } = await fromBank({ passUp: 'anonymous' });
    const text = `La banca colpita è ${cast.bank1.name}.`;
    await expect(passUp(uid, { text })).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/text' }], reasons: [{ code: 'names_the_firm' }] },
    });
    const { uid: agreed } = await fromBank({ passUp: 'named' });
    await passUp(agreed, { text });
  });
  test('the police keep to it towards the national centre', async () => {
    const sent = await world.as('outsourcer').reports.send({
      body: {
        ...report,
        passUp: 'anonymous',
        onBehalfOf: world.orgs.bank1.uid,
        attribution: 'named',
      },
    });
    const up = (text: string) =>
      world.as('cosc').reports.send({
        body: { ...report, basedOn: sent.uid, recipient: world.orgs.national.uid, text },
      });
    await expect(up(`Colpita ${cast.bank1.name.toUpperCase()}.`)).rejects.toMatchObject({
      problem: { reasons: [{ code: 'names_the_firm' }] },
    });
    await up('Colpita una banca cliente.');
  });
  test('never wider than it was told', async () => {
    const { uid } = await fromBank({ tlp: 'AMBER', passUp: 'named' });
    await expect(passUp(uid, { tlp: 'GREEN' })).rejects.toMatchObject({
      problem: { code: 'marking_forbids', reasons: [{ code: 'wider_than_parent' }] },
    });
  });
  test('downward within the relay policy of who wrote it', async () => {
    const national = world.as('national');
    const toCosc = { ...report, recipient: world.orgs.cosc.uid };
    const closed = await national.reports.send({ body: toCosc });
    const relayPolicy = {
      allowed: true,
      tiers: ['hub' as const],
      sectors: 'all' as const,
      attribution: 'named' as const,
    };
    const open = await national.reports.send({ body: { ...toCosc, relayPolicy } });
    const onward = (basedOn: string) =>
      world.as('cosc').reports.send({
        body: { ...report, basedOn, recipient: world.orgs.outsourcer.uid },
      });
    await expect(onward(closed.uid)).rejects.toMatchObject({
      problem: { reasons: [{ code: 'relay_refused' }] },
    });
    expect((await onward(open.uid)).receipt?.number).toMatch(/^P1\//);
    expect(open.receipt?.number).toMatch(/^INT\//);
  });
  test('what one cannot see cannot be passed on', async () => {
    const { uid } = await fromBank({ passUp: 'named' });
    await expect(
      world.as('association').reports.send({ body: { ...report, basedOn: uid } }),
    ).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer: '/basedOn' }] },
    });
  });
});

// Last: the clock does not go back.
test('after its term nothing new goes, what was sent is still answered', async () => {
  const sent = await world.as('outsourcer').reports.send({ body: report });
  world.clock.advance(1100 * 86_400);
  await expect(
    world.as('outsourcer').reports.send({ body: { ...report, recipient: world.orgs.cosc.uid } }),
  ).rejects.toMatchObject({
    problem: { code: 'agreement_forbids', reasons: [{ code: 'agreement_expired' }] },
  });
  const seen = await world.as('cosc').reports.receive({ params: { uid: sent.uid } });
  await world.as('cosc').reports.answer({
    params: { uid: sent.uid },
    version: seen.version,
    body: { text: 'Grazie.' },
  });
});
