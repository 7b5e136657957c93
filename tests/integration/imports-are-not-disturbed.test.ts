import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Client, Import } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workImports } from '../../packages/server/src/exchange/sheets/work-imports.ts';
import { whileHeld } from '../harness/held-rows.ts';
import { asOwner } from '../harness/newcomer.ts';
import { rowsOf } from '../harness/sheets.ts';
import { createWorld, type World } from '../harness/world.ts';

// Whatever happens while a sheet is brought in or taken back: each row is carried out once, as it was chosen.

let world: World;
let hub: Client;
beforeAll(async () => {
  // The test drives the worker itself.
  world = await createWorld({ works: false });
  hub = world.as('association', 'administrator');
});
afterAll(() => world.stop());

const work = () => workImports(world.composed.work);
const show = (uid: string) => hub.imports.show({ params: { uid } });

async function looked(sheet: string): Promise<Import> {
  const upload = new Blob([sheet]);
  const { uid, version, mapping } = await hub.imports.upload(
    { query: { name: 'a.csv' } },
    { upload },
  );
  const defaults = { kind: 'member', mandate: 'ask', contactRole: 'referent' } as const;
  await hub.imports.check({ params: { uid }, version, body: { mapping, defaults } });
  await work();
  return show(uid);
}

const rowOf = (uid: string, line: number) =>
  `select from staffetta.member_import_row where line = ${line}
   and import_id = (select id from staffetta.member_import where uid = '${uid}')`;

test('somebody chooses while another begins the import: the one who comes second is told to look again', async () => {
  const { uid, version } = await looked('Nome\nTorneria Arno\nTorneria Elsa');
  const params = { uid };
  const body = { choice: 'skip' as const, of: { lines: [3] } };
  let both: Promise<PromiseSettledResult<unknown>[]> | undefined;
  await whileHeld(world, rowOf(uid, 3), async (waiting) => {
    const choosing = hub.imports.choose({ params, version, body });
    await waiting(1);
    const beginning = hub.imports.apply({ params, version });
    both = Promise.allSettled([choosing, beginning]);
    // Whoever does not wait for the other has begun by then.
    await Promise.race([waiting(2), beginning.catch(() => {})]);
  });
  expect(await both).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { problem: { code: 'version_conflict' } } },
  ]);
  const now = await show(uid);
  expect(now).toMatchObject({ state: 'checked', choices: { create: 1, skip: 1 } });
  await hub.imports.apply({ params, version: now.version });
  await work();
  expect((await show(uid)).outcomes).toEqual({ created: 1, skipped: 1 });
});

test('an import that has just begun cannot be thrown away any more', async () => {
  const { uid, version } = await looked('Nome\nTorneria Lima');
  const params = { uid };
  let both: Promise<PromiseSettledResult<unknown>[]> | undefined;
  const held = `select from staffetta.member_import where uid = '${uid}'`;
  await whileHeld(world, held, async (waiting) => {
    const beginning = hub.imports.apply({ params, version });
    await waiting(1);
    const discarding = hub.imports.discard({ params });
    both = Promise.allSettled([beginning, discarding]);
    await waiting(2);
  });
  expect(await both).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { problem: { code: 'wrong_state' } } },
  ]);
  await work();
  expect((await show(uid)).outcomes).toEqual({ created: 1 });
});

test('of many firms the one that something refers to stays, and the others go', async () => {
  const { uid, version } = await looked('Nome\nTorneria Era\nTorneria Pesa\nTorneria Greve');
  const params = { uid };
  await hub.imports.apply({ params, version });
  await work();
  await asOwner(
    world,
    `insert into staffetta.essential_service (uid, org_id, name, created_at)
     select gen_random_uuid(), id, 'Forni', '2026-01-01' from staffetta.organisation where name = 'Torneria Pesa'`,
  );
  await hub.imports.undo({ params, version: (await show(uid)).version });
  await work();
  expect((await show(uid)).outcomes).toEqual({ kept: 1, undone: 2 });
  const rows = await rowsOf(hub, uid);
  expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'undone'],
    [3, 'kept'],
    [4, 'undone'],
  ]);
  const { items } = await hub.memberships.list({ query: { name: 'torneria', limit: 50 } });
  expect(items.map(({ member }) => member.name)).toContain('Torneria Pesa');
});

test('taking firms back looks their references up, and reads no table whole for each of them', async () => {
  const read = await asOwner<{ place: string }>(
    world,
    `select format('%s.%s', c.conrelid::regclass, a.attname) as place
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where c.contype = 'f' and cardinality(c.conkey) = 1 and c.confrelid in
       ('staffetta.organisation'::regclass, 'staffetta.membership'::regclass, 'staffetta.contact'::regclass)
     and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
     order by 1`,
  );
  expect(read.map(({ place }) => place)).toEqual([]);
});

const ROWS = 1_600;
const program = fileURLToPath(new URL('../harness/import-process.ts', import.meta.url));

/** Works in a process of its own until it waits for this row, and is killed there, as by a power cut. */
async function killedAt(uid: string, line: number): Promise<void> {
  await whileHeld(world, rowOf(uid, line), async (waiting) => {
    const child = spawn(process.execPath, [program, world.database.appUrl], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    await Promise.race([
      waiting(),
      ended.then(() => Promise.reject(new Error('the worker ended by itself'))),
    ]);
    child.kill('SIGKILL');
    await ended;
  });
  // Its session finishes the statement in which it was, then finds nobody to answer to.
  await asOwner(world, `select from staffetta.member_import where uid = '${uid}' for update`);
}

/** What there is of the firms of the sheet. */
async function held() {
  const [row] = await asOwner<
    Record<'firms' | 'names' | 'memberships' | 'contacts' | 'audiences' | 'reach', number>
  >(
    world,
    `with firm as (select id, name from staffetta.organisation where name like 'Ricamo %')
     select (select count(*)::int from firm) as firms, (select count(distinct name)::int from firm) as names,
       (select count(*)::int from staffetta.membership m join firm on firm.id = m.member_id) as memberships,
       (select count(*)::int from staffetta.contact c join firm on firm.id = c.org_id) as contacts,
       (select count(*)::int from staffetta.audience_member a join firm on firm.id = a.org_id) as audiences,
       (select count(*)::int from staffetta.reach a join firm on firm.id = a.org_id and a.reader_org <> firm.id) as reach`,
  );
  return row!;
}

test('killed at any row, bringing in and taking back go on where they were: all rows, none twice', async () => {
  const firms = Array.from(
    { length: ROWS },
    (_, n) => `Ricamo ${n};r${n}@ricamo.example;manifattura`,
  );
  const { uid, version } = await looked(['Nome;E-mail;Settore', ...firms].join('\n'));
  const params = { uid };
  await hub.imports.apply({ params, version });
  const begun: number[] = [];
  for (const line of [2, ROWS / 2, ROWS + 1]) {
    await killedAt(uid, line);
    const { done, state } = await show(uid);
    expect(state).toBe('applying');
    // What was told as done is there, whole; of what was under way nothing.
    const now = await held();
    expect(now).toMatchObject({ firms: done, names: done, memberships: done, contacts: done });
    begun.push(done);
  }
  expect(begun[0]).toBe(0);
  expect(begun[2]).toBeGreaterThan(0);
  await work();
  const applied = await show(uid);
  expect(applied).toMatchObject({ state: 'applied', done: ROWS, outcomes: { created: ROWS } });
  const whole = {
    firms: ROWS,
    names: ROWS,
    memberships: ROWS,
    contacts: ROWS,
    audiences: 2 * ROWS,
  };
  expect(await held()).toMatchObject(whole);
  expect((await rowsOf(hub, uid)).every(({ made }) => made)).toBe(true);

  await hub.imports.undo({ params, version: applied.version });
  for (const line of [2, ROWS / 2]) {
    await killedAt(uid, line);
    const { done, state } = await show(uid);
    expect(state).toBe('undoing');
    expect(await held()).toMatchObject({
      firms: ROWS - done,
      contacts: ROWS - done,
      memberships: ROWS - done,
    });
  }
  await work();
  expect(await show(uid)).toMatchObject({ state: 'undone', outcomes: { undone: ROWS } });
  expect(await held()).toEqual({
    firms: 0,
    names: 0,
    memberships: 0,
    contacts: 0,
    audiences: 0,
    reach: 0,
  });
  const log = (await hub.logs.list()).items.find(({ kind }) => kind === 'private')!;
  const entries = await hub.logs.entries({ params: { uid: log.uid }, query: { limit: 100 } });
  const acts = entries.items
    .map((entry) => JSON.stringify(entry))
    .filter((entry) => entry.includes(uid))
    .map((entry) => /import\.(?:applied|undone)/.exec(entry)?.[0]);
  expect(acts.sort()).toEqual(['import.applied', 'import.undone']);
}, 120_000);
