import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { at, relaying } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const notFound = { problem: { code: 'not_found' } };

/** Confirms indicators of a report as its writer would. */
async function confirmed(report: string, kind: string, value: string) {
  await rowsAsOwner(
    world.database.ownerUrl,
    `with o as (select id from staffetta.intern_observables($2::jsonb))
     insert into staffetta.item_observable (item_id, owner_org, observable_id, state, place, written)
     select i.id, i.owner_org, o.id, 'confirmed', 'body', $3 from staffetta.item i, o where i.uid = $1
     on conflict (item_id, observable_id) do update set state = 'confirmed'`,
    [report, JSON.stringify([{ kind, value }]), value],
  );
}

/** A police note goes to a hub, its branch, and the branch's firms. */
async function threeLevels() {
  const note = await relaying(world).noted('GREEN', 'Bloccare truffa-online.com.', 'association');
  await confirmed(note, 'domain', 'truffa-online.com');
  const hub = await relaying(world).relayed([note], 'association', {
    targets: [{ kind: 'branches' }],
  });
  const branch = await relaying(world).relayed([hub.uid], 'branch');
  return { note, hub, branch };
}

describe('a recall', () => {
  test('reaches derivatives of derivatives, whoever owns them, and says what to undo', async () => {
    const { note, hub, branch } = await threeLevels();
    const firm = world.as('firm1', 'reporter');
    const before = await firm.relays.show({ params: { uid: branch.uid } });
    expect(before.indicators).toEqual([{ kind: 'domain', value: 'truffa-online.com' }]);

    await world.as('cosc').relays.recall({
      params: { uid: note },
      body: { reason: 'false_positive', note: 'Il dominio è della Banca Quercia Canarina.' },
    });
    const after = await firm.relays.show({ params: { uid: branch.uid } });
    expect(after).toMatchObject({
      state: 'recalled',
      indicators: [],
      notice: {
        kind: 'recall',
        reason: 'false_positive',
        indicators: [{ kind: 'domain', value: 'truffa-online.com' }],
        steps: [
          'unblock_indicators',
          'remove_rules',
          'delete_copies',
          'tell_those_you_told',
          'confirm',
        ],
      },
    });
    expect(after.text).toBeUndefined();
    // The police office's own words stop at its own readers: they may name somebody.
    expect(JSON.stringify(after)).not.toContain('Quercia');
    const list = await firm.relays.list({ query: { box: 'incoming' } });
    expect(list.items.find(({ uid }) => uid === branch.uid)).toMatchObject({ toUndo: true });

    const owner = await world.as('association').relays.show({ params: { uid: hub.uid } });
    expect(owner).toMatchObject({ state: 'recalled', own: true });
    expect(owner.work).toBeUndefined();
    const drafting = world
      .as('association')
      .relays.draft({ body: { parents: [note], mode: 'derivative' } });
    await expect(drafting).rejects.toMatchObject({
      problem: { code: 'wrong_state', reasons: [{ code: 'parent_ended' }] },
    });
  });

  test('is confirmed by each recipient; those below are told in bands, once a day', async () => {
    const { note, hub, branch } = await threeLevels();
    await world.as('cosc').relays.recall({ params: { uid: note }, body: { reason: 'wrong' } });
    for (const firm of ['firm1', 'firm2'] as const) {
      const client = world.as(firm, 'reporter');
      const seen = await client.relays.show({ params: { uid: branch.uid } });
      const body = { itemVersion: seen.version };
      await client.relays.confirmUndone({ params: { uid: branch.uid }, body });
      const again = await client.relays.show({ params: { uid: branch.uid } });
      expect(again.notice?.confirmedAt).toBeDefined();
    }
    const forBranch = await world.as('branch').relays.copies({ params: { uid: branch.uid } });
    expect(forBranch.direct).toMatchObject({ total: 2, confirmed: 2 });
    const forHub = await world.as('association').relays.copies({ params: { uid: hub.uid } });
    expect(forHub.direct.recipients).toMatchObject([
      { organisation: { name: 'Meridiana Sede Prato' } },
    ]);
    const nothing = { total: {}, confirmed: {}, asOf: expect.any(String) };
    const today = await world.as('cosc').relays.copies({ params: { uid: note } });
    expect(today.below, 'the moment somebody acts is not told').toEqual(nothing);
    expect(JSON.stringify(forHub)).not.toMatch(/Tessitura|Officine/);
    world.clock.advance(86_400);
    const forPolice = await world.as('cosc').relays.copies({ params: { uid: note } });
    expect(forPolice.direct).toMatchObject({ total: 1, confirmed: 0 });
    expect(forPolice.below.total).toEqual({ from: 3, to: 5 });
    expect(forPolice.below.confirmed).toEqual({});
    // Two firms below the hub's branch: fewer than k, so nothing is told.
    const laterForHub = await world.as('association').relays.copies({ params: { uid: hub.uid } });
    expect(laterForHub.below).toEqual(nothing);
  });

  test('is for who wrote it, once', async () => {
    const { hub, branch } = await threeLevels();
    const body = { reason: 'wrong' } as const;
    const params = { uid: hub.uid };
    await expect(world.as('branch').relays.recall({ params, body })).rejects.toMatchObject(
      notFound,
    );
    await expect(world.as('firm1').relays.recall({ params, body })).rejects.toMatchObject(notFound);
    await world.as('association').relays.recall({ params, body });
    await expect(world.as('association').relays.recall({ params, body })).rejects.toMatchObject({
      problem: { code: 'wrong_state' },
    });
    const copies = world.as('firm1').relays.copies({ params: { uid: branch.uid } });
    await expect(copies).rejects.toMatchObject(notFound);
  });
});

describe('a correction', () => {
  test('takes indicators back everywhere at once', async () => {
    const { hub, branch } = await threeLevels();
    const corrected = await world.as('association').relays.correct({
      ...at(hub),
      body: {
        reason: 'false_positive',
        note: 'Era un falso allarme.',
        withdrawIndicators: [{ kind: 'domain', value: 'truffa-online.com' }],
      },
    });
    expect(corrected.indicators).toEqual([]);
    const firm = world.as('firm1');
    const seen = await firm.relays.show({ params: { uid: branch.uid } });
    expect(seen).toMatchObject({
      state: 'released',
      indicators: [],
      notice: {
        kind: 'correction',
        indicators: [{ kind: 'domain', value: 'truffa-online.com' }],
      },
    });
    expect(seen.notice?.note).toBeUndefined();
    const received = await world.as('branch').relays.show({ params: { uid: hub.uid } });
    expect(received.notice?.note).toBe('Era un falso allarme.');
    const own = await world.as('branch').relays.show({ params: { uid: branch.uid } });
    expect(own.work?.sourceCorrectedAt).toBeDefined();
  });

  test('of the text waits for the second person, then replaces it for every reader', async () => {
    const { noted, relayed } = relaying(world);
    const relay = await relayed([await noted('GREEN', 'Bloccare truffa-online.com.')]);
    const analyst = world.as('outsourcer', 'second');
    const text = 'Bloccare truffe-online.com.';
    const waiting = await analyst.relays.correct({ ...at(relay), body: { text, reason: 'wrong' } });
    expect(waiting.work?.correction).toMatchObject({ text, check: { passes: true } });
    const bank = world.as('bank2');
    expect((await bank.relays.show({ params: { uid: relay.uid } })).text).toContain(
      'truffa-online',
    );
    const alone = analyst.relays.release({ ...at(waiting), body: { fullReading: true } });
    await expect(alone).rejects.toMatchObject({ problem: { code: 'second_person_needed' } });
    await world
      .as('outsourcer', 'approver')
      .relays.release({ ...at(waiting), body: { fullReading: true } });
    const seen = await bank.relays.show({ params: { uid: relay.uid } });
    expect(seen).toMatchObject({ text, notice: { kind: 'correction', reason: 'wrong' } });
    expect(seen.notice?.steps).toContain('replace_text');
  });

  test('with a name in it is not let through', async () => {
    const { noted, relayed } = relaying(world);
    const relay = await relayed([await noted('GREEN', 'Bloccare truffa-online.com.')]);
    const waiting = await world.as('outsourcer').relays.correct({
      ...at(relay),
      body: { text: 'Lo dice la Banca Ginepro Smeraldo.', reason: 'wrong' },
    });
    const releasing = world
      .as('outsourcer', 'approver')
      .relays.release({ ...at(waiting), body: { fullReading: true } });
    await expect(releasing).rejects.toMatchObject({
      problem: { code: 'invalid_input', reasons: [{ code: 'identifier_remains' }] },
    });
  });
});

describe('a correction of the source', () => {
  const corrected = { title: 'Campagna in corso', text: 'Bloccare truffe-online.com.' };
  async function correctNote(uid: string) {
    const police = world.as('cosc');
    const { version } = await police.reports.show({ params: { uid } });
    await police.reports.correct({ params: { uid }, version, body: corrected });
  }

  test('is the new text of what was passed on unchanged, however far down', async () => {
    const note = await relaying(world).noted('GREEN', 'Bloccare truffa-online.com.', 'association');
    const unchanged = async (parent: string, by: 'association' | 'branch', targets: object) => {
      const client = world.as(by);
      const draft = await client.relays.draft({ body: { parents: [parent], mode: 'unchanged' } });
      const addressed = await client.relays.change({ ...at(draft), body: targets });
      const proposed = await client.relays.propose({ ...at(addressed), body: {} });
      return world
        .as(by, 'approver')
        .relays.release({ ...at(proposed), body: { fullReading: true } });
    };
    const hub = await unchanged(note, 'association', { targets: [{ kind: 'branches' }] });
    const branch = await unchanged(hub.uid, 'branch', { targets: [{ kind: 'members' }] });
    await correctNote(note);
    const seen = await world.as('firm1').relays.show({ params: { uid: branch.uid } });
    expect(seen).toMatchObject({
      text: corrected.text,
      notice: { kind: 'correction', steps: ['replace_text', 'tell_those_you_told', 'confirm'] },
    });
    expect(seen.version).toBe(branch.version + 1);
    const own = await world.as('branch').relays.show({ params: { uid: branch.uid } });
    expect(own.work?.sourceCorrectedAt).toBeUndefined();
  });

  test('tells readers of what was written anew not to rely on it, until its owner has revised it', async () => {
    const { note, branch } = await threeLevels();
    await correctNote(note);
    const firm = world.as('firm1');
    const waiting = await firm.relays.show({ params: { uid: branch.uid } });
    // Nobody's new text goes on without somebody who has read it.
    expect(waiting.text).toContain('truffa-online');
    expect(waiting.notice?.steps).toContain('await_new_text');
    expect(waiting.notice?.steps).not.toContain('replace_text');
    expect((await firm.relays.list({ query: { box: 'incoming' } })).items[0]).toMatchObject({
      uid: branch.uid,
      toUndo: true,
    });
    await firm.relays.confirmUndone({
      params: { uid: branch.uid },
      body: { itemVersion: waiting.version },
    });
    const copies = await world.as('branch').relays.copies({ params: { uid: branch.uid } });
    expect(copies.direct).toMatchObject({ total: 2, confirmed: 1 });

    const owner = await world.as('branch').relays.show({ params: { uid: branch.uid } });
    expect(owner.work?.sourceCorrectedAt).toBeDefined();
    const revised = await world.as('branch').relays.correct({
      ...at(owner),
      body: { text: corrected.text, reason: 'wrong' },
    });
    await world
      .as('branch', 'approver')
      .relays.release({ ...at(revised), body: { fullReading: true } });
    const after = await firm.relays.show({ params: { uid: branch.uid } });
    expect(after).toMatchObject({ text: corrected.text });
    expect(after.notice?.steps).toContain('replace_text');
  });

  test('keeps telling what an earlier one took back', async () => {
    const { note, hub, branch } = await threeLevels();
    const gone = { kind: 'domain', value: 'truffa-online.com' };
    await world.as('association').relays.correct({
      ...at(hub),
      body: { reason: 'false_positive', withdrawIndicators: [gone] },
    });
    await correctNote(note);
    const seen = await world.as('firm1').relays.show({ params: { uid: branch.uid } });
    expect(seen.notice).toMatchObject({ indicators: [gone] });
    expect(seen.notice?.steps).toContain('unblock_indicators');
  });

  test('and a recall stand in the journal of whoever drew something from it, not by whom', async () => {
    const { note, branch } = await threeLevels();
    await correctNote(note);
    await world.as('cosc').relays.recall({ params: { uid: note }, body: { reason: 'wrong' } });
    const auditor = world.as('branch', 'auditor');
    const { items } = await auditor.logs.list();
    const journal = items.find(({ kind }) => kind === 'private')!;
    const { items: entries } = await auditor.logs.entries({
      params: { uid: journal.uid },
      query: { limit: 100 },
    });
    const about = entries.filter(({ subject }) => subject?.id === branch.uid);
    expect(about.map(({ act, facts }) => ({ act, facts }))).toEqual(
      expect.arrayContaining([
        { act: 'item.corrected', facts: { byTheSource: true, reason: 'wrong' } },
        { act: 'item.recalled', facts: { byTheSource: true, reason: 'wrong' } },
      ]),
    );
    expect(JSON.stringify(about)).not.toContain(world.orgs.cosc.uid);
  });
});
