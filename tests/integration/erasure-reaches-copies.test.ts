import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';
import type { FileStore } from '../../packages/server/src/platform/files/index.ts';
import { beginDue, eraseAll, settleEnds } from '../../packages/server/src/retention/index.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { mortal } from '../harness/mortal.ts';
import { at, relaying, toMembers } from '../harness/relaying.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const nobody = { orgId: undefined, personId: undefined };
const files = { delete: async () => {} } as unknown as FileStore;
const worker = (work: UnitOfWork) => ({
  work,
  files,
  erasureList: world.erasureList,
  logError: (error: unknown) => {
    throw error;
  },
});

/** A valid Italian IBAN of its own for each number (ISO 13616, mod 97). */
function ibanOf(n: number): string {
  const bban = `X0542811101${String(n).padStart(12, '0')}`;
  const digits = [...`${bban}IT00`].map((c) => Number.parseInt(c, 36)).join('');
  return `IT${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
const spaced = (iban: string) => iban.replace(/.{4}/g, '$& ').trim();

/** A police note passed on word for word, with none of its indicators: the value stands in the copy's text alone. */
async function noteAndCopy(iban: string) {
  const note = await relaying(world).noted('GREEN', `Bonifici verso ${spaced(iban)}, fermateli.`);
  await world.as('cosc').indicators.confirm({
    params: { uid: note },
    body: { indicators: [{ kind: 'iban', value: iban }] },
  });
  const hub = world.as('outsourcer');
  const draft = await hub.relays.draft({ body: { parents: [note], mode: 'unchanged' } });
  const changed = await hub.relays.change({ ...at(draft), body: { ...toMembers, indicators: [] } });
  const proposed = await hub.relays.propose({ ...at(changed), body: {} });
  const released = await world
    .as('outsourcer', 'approver')
    .relays.release({ ...at(proposed), body: { fullReading: true } });
  return { note, copy: released.uid };
}

async function passed(days: number) {
  while (await world.composed.work.run(nobody, settleEnds));
  world.clock.advance(days * 86_400);
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.api_token set expires_at = '2090-01-01'`,
  );
  await beginDue(world.composed.work);
}

const told = async (uid: string) =>
  (await world.as('bank1').relays.show({ params: { uid } })).text ?? '';

let last = 1;
async function several(n: number) {
  const ibans = Array.from({ length: n }, (_, at) => ibanOf(last + at));
  last += n;
  const copies: string[] = [];
  for (const iban of ibans) copies.push((await noteAndCopy(iban)).copy);
  expect(await told(copies[0]!)).toContain(spaced(ibans[0]!));
  await passed(181);
  return { forms: ibans.flatMap((iban) => [iban, spaced(iban)]), copies };
}

async function expectGone({ forms, copies }: { forms: string[]; copies: string[] }) {
  for (const copy of copies)
    expect(await told(copy)).toMatch(/^Bonifici verso █{33}, fermateli\.$/);
  expect(await tablesHolding(world.database.ownerUrl, forms)).toEqual([]);
}

test('a value leaves each of fifteen copies that hold it in their text alone', async () => {
  const made = await several(15);
  await eraseAll(worker(world.composed.work));
  await expectGone(made);
});

test('with workers on different erasures at the same time', async () => {
  const made = await several(8);
  const unit = world.composed.work;
  await Promise.all([1, 2, 3].map(() => eraseAll(worker(unit))));
  // Whoever saw the last ones in other hands had ended before.
  await eraseAll(worker(unit));
  await expectGone(made);
});

test('wherever a worker is killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 5 }),
      async (at) => {
        const made = await several(2);
        const process = mortal(world.composed.work, new Set(at));
        while (await eraseAll(worker(process.work)).then(() => false, process.again));
        await expectGone(made);
      },
    ),
    { numRuns: 3 },
  );
});
