import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { anybody, at, relaying } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const to = (...orgs: ('outsourcer' | 'association' | 'national' | 'section' | 'bank1')[]) => ({
  targets: orgs.map((org) => ({
    kind: 'organisation' as const,
    organisation: world.orgs[org].uid,
  })),
});

/** The national centre tells the regional one. */
async function fromNational(text: string) {
  const { uid } = await world.as('national').reports.send({
    body: {
      fact: 'phishing',
      title: 'Campagna nazionale',
      text,
      tlp: 'GREEN',
      recipient: world.orgs.cosc.uid,
      relayPolicy: anybody,
    },
  });
  return uid;
}

/** The acts that a shared log holds, with what they say. */
const sharedLog = (title: string) =>
  rowsAsOwner(
    world.database.ownerUrl,
    `select f.payload::jsonb->>'act' as act, f.payload::jsonb->'facts' as facts, f.payload::jsonb->'actor' as actor
     from staffetta.leaf f join staffetta.log l on l.id = f.log_id
     where l.agreement_id = $1 order by f.number`,
    [world.agreements[title]!.id],
  );

describe('a note from the national centre', () => {
  test('goes to two hubs under their agreements, each of which has its crossing in the log', async () => {
    const note = await fromNational('Bloccare truffa-online.com.');
    const one = world.as('cosc', 'second');
    const draft = await one.relays.draft({ body: { parents: [note], mode: 'unchanged' } });
    const addressed = await one.relays.change({
      ...at(draft),
      body: to('outsourcer', 'association'),
    });
    const proposed = await one.relays.propose({ ...at(addressed), body: {} });
    await one.relays.release({ ...at(proposed), body: { fullReading: true } });
    for (const title of ['Protocollo Aurora', 'Protocollo Meridiana']) {
      const released = (await sharedLog(title)).filter(({ act }) => act === 'relay.released');
      // The organisation, never the person; nothing of the other hub.
      expect(released).toEqual([
        { act: 'relay.released', facts: { tlp: 'GREEN' }, actor: { org: world.orgs.cosc.uid } },
      ]);
    }
    const hub = await world.as('association').relays.show({ params: { uid: draft.uid } });
    expect(hub).toMatchObject({
      from: { name: 'COSC Toscana Prova' },
      title: 'Campagna nazionale',
    });
  });

  test('does not go to a bank directly, nor where no agreement is in force', async () => {
    const note = await fromNational('Bloccare truffa-online.com.');
    const one = world.as('cosc');
    const draft = await one.relays.draft({ body: { parents: [note], mode: 'derivative' } });
    const wrong = await one.relays.change({ ...at(draft), body: to('bank1') });
    await expect(one.relays.propose({ ...at(wrong), body: {} })).rejects.toMatchObject({
      problem: { reasons: [{ code: 'target_not_below' }] },
    });
    const national = world.as('national');
    const own = await national.relays.draft({
      body: { parents: [], mode: 'derivative', title: 'Nota', text: 'Testo.', tlp: 'GREEN' },
    });
    const far = await national.relays.change({ ...at(own), body: to('outsourcer') });
    await expect(national.relays.propose({ ...at(far), body: {} })).rejects.toMatchObject({
      problem: { reasons: [{ code: 'target_not_below' }] },
    });
  });

  test('passes on to a section with the names the police need', async () => {
    const note = await fromNational('Colpita la Banca Quercia Canarina, chiamare 055 2345678.');
    const one = world.as('cosc', 'second');
    const draft = await one.relays.draft({ body: { parents: [note], mode: 'unchanged' } });
    const addressed = await one.relays.change({ ...at(draft), body: to('section') });
    const proposed = await one.relays.propose({ ...at(addressed), body: {} });
    await one.relays.release({ ...at(proposed), body: { fullReading: true } });
    const seen = await world.as('section').relays.show({ params: { uid: draft.uid } });
    expect(seen.text).toContain('Banca Quercia Canarina');
  });
});

describe('what a hub told', () => {
  const told = async (passUp: 'no' | 'anonymous' | 'named') => {
    const { uid } = await world.as('outsourcer').reports.send({
      body: {
        fact: 'phishing',
        title: 'Fatto',
        text: 'Al Consorzio Servizi Aurora hanno scritto da a@b.it.',
        tlp: 'AMBER',
        recipient: world.orgs.cosc.uid,
        relayPolicy: { ...anybody, tiers: ['hub'] },
        passUp,
      },
    });
    return uid;
  };

  test('is passed up only with the consent that is apart from the marking', async () => {
    const upward = async (parent: string) => {
      const one = world.as('cosc');
      const draft = await one.relays.draft({ body: { parents: [parent], mode: 'unchanged' } });
      const addressed = await one.relays.change({ ...at(draft), body: to('national') });
      const proposed = await one.relays.propose({ ...at(addressed), body: {} });
      await world
        .as('cosc', 'approver')
        .relays.release({ ...at(proposed), body: { fullReading: true } });
      return world.as('national').relays.show({ params: { uid: draft.uid } });
    };
    await expect(upward(await told('no'))).rejects.toMatchObject({
      problem: { code: 'marking_forbids', reasons: [{ code: 'no_pass_up' }] },
    });
    expect((await upward(await told('named'))).text).toContain('Consorzio Servizi Aurora');
    // Without a name, the machine looks at it like at anything else.
    await expect(upward(await told('anonymous'))).rejects.toMatchObject({
      problem: { code: 'invalid_input', reasons: [{ code: 'identifier_remains' }, {}] },
    });
  });

  test('reaches another hub without its name, and it learns that it was passed on', async () => {
    const parent = await told('no');
    const before = (await sharedLog('Protocollo Meridiana')).length;
    const relay = await relaying(world).relayed([parent], 'cosc', to('association'));
    const seen = await world.as('association').relays.show({ params: { uid: relay.uid } });
    expect(JSON.stringify(seen)).not.toMatch(/Aurora|a@b\.it/);
    const theirs = (await sharedLog('Protocollo Aurora')).at(-1);
    expect(theirs).toMatchObject({ act: 'relay.released', facts: { tlp: 'AMBER', parent } });
    const others = (await sharedLog('Protocollo Meridiana')).slice(before);
    expect(others).toMatchObject([{ act: 'relay.released', facts: { tlp: 'AMBER' } }]);
    expect(JSON.stringify(others)).not.toContain(parent);
  });
});
