import type { RightsRequest, RightsWish } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

// More requests of persons than a page holds: all of them are reached, in the order in which they are to be answered.

const IBAN = 'IT60X0542811101000000123456';
const DAY_MS = 86_400_000;

let world: World;
/** In the order in which they were recorded. */
const recorded: RightsRequest[] = [];
const answered = new Set<string>();
beforeAll(async () => {
  world = await createWorld({ works: false });
  for (let n = 0; n < 66; n++) recorded.push(await record((n * 5) % 20));
  for (const [n, { uid }] of recorded.entries()) if (n % 8 === 1) await answer(uid);
});
afterAll(() => world.stop());

const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');
const daysAgo = (days: number) =>
  new Date(world.clock.now() / 1000 - days * DAY_MS).toISOString().slice(0, 10);

const record = (daysOld: number) =>
  hub().rights.record({
    body: {
      right: 'erase',
      asker: 'Gelsomina Malvarosa',
      identity: 'Documento allo sportello',
      kind: 'iban',
      value: IBAN,
      askedOn: daysAgo(daysOld),
    },
  });

async function answer(uid: string): Promise<void> {
  await approver().rights.answer({
    params: { uid },
    body: { outcome: 'refused', reason: 'Non è nei nostri testi.' },
  });
  answered.add(uid);
}

type Page<Item> = { items: Item[]; next?: string };

/** All pages of a list, one after the other; `between` happens once one is read. */
async function walk<Item>(
  page: (cursor: { cursor?: string }) => Promise<Page<Item>>,
  between: (read: number) => Promise<void> = async () => undefined,
): Promise<Item[][]> {
  const pages: Item[][] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor ? { cursor } : {});
    pages.push(items);
    cursor = next;
    await between(pages.length);
  } while (cursor);
  return pages;
}

const uids = (lines: readonly { uid: string }[]) => lines.map(({ uid }) => uid);
/** Of the same day, and of what is closed, the newest first. */
const openThenClosed = (
  inOrderOfArrival: readonly { uid: string; dueOn: string }[],
  closed: (uid: string) => boolean,
) => {
  const newest = inOrderOfArrival.toReversed();
  const open = newest.filter(({ uid }) => !closed(uid));
  const byTerm = open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  return uids([...byTerm, ...newest.filter(({ uid }) => closed(uid))]);
};

describe('requests', () => {
  test('page through all, by their term and then the closed, each once', async () => {
    const pages = await walk((cursor) => hub().rights.list({ query: { limit: 10, ...cursor } }));
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 10, 10, 10, 10, 6]);
    const expected = openThenClosed(recorded, (uid) => answered.has(uid));
    expect(uids(pages.flat())).toEqual(expected);
    expect(new Set(expected).size).toBe(66);
    const first = await hub().rights.list({ query: {} });
    expect(uids(first.items)).toEqual(expected.slice(0, 50));
    expect(first.next).toBeDefined();
  });

  test('the open or the closed alone', async () => {
    const of = async (state: 'open' | 'closed') => {
      const pages = await walk((cursor) =>
        hub().rights.list({ query: { limit: 6, state, ...cursor } }),
      );
      return uids(pages.flat());
    };
    const expected = openThenClosed(recorded, (uid) => answered.has(uid));
    expect(await of('open')).toEqual(expected.filter((uid) => !answered.has(uid)));
    expect(await of('closed')).toEqual(expected.filter((uid) => answered.has(uid)));
  });

  test('the desk counts what is open, whatever a page holds', async () => {
    const desk = await approver().desk.show();
    const open = recorded.length - answered.size;
    expect(open).toBeGreaterThan(50);
    expect(desk.items).toContainEqual(
      expect.objectContaining({ reason: 'rights_request_open', count: open }),
    );
  });

  test('what closes or is put off between two pages comes again where it then stands; nothing is missed', async () => {
    const before = openThenClosed(recorded, (uid) => answered.has(uid));
    const [read, putOff, ahead] = [before[2]!, before[4]!, before[30]!];
    const pages = await walk(
      (cursor) => hub().rights.list({ query: { limit: 10, ...cursor } }),
      async (count) => {
        if (count !== 1) return;
        await answer(read);
        await answer(ahead);
        const reason = 'Le richieste sono molte.';
        await approver().rights.extend({ params: { uid: putOff }, body: { reason } });
      },
    );
    const seen = pages.flat();
    const times = Map.groupBy(seen, ({ uid }) => uid);
    expect(new Set(times.keys())).toEqual(new Set(before));
    const again = [...times].filter(([, lines]) => lines.length > 1).map(([uid]) => uid);
    expect(new Set(again)).toEqual(new Set([read, putOff]));
    expect(times.get(read)!.map(({ outcome }) => outcome)).toEqual([undefined, 'refused']);
    expect(times.get(putOff)!.map(({ extended }) => extended !== undefined)).toEqual([false, true]);
    expect(times.get(ahead)!.map(({ outcome }) => outcome)).toEqual(['refused']);
  });
});

describe('what is asked about own texts', () => {
  const bank = () => world.as('bank1');
  const wishes: RightsWish[] = [];
  const decided = new Set<string>();

  beforeAll(async () => {
    const told = { fact: 'wire_fraud', tlp: 'AMBER', text: `Conto ${IBAN}` } as const;
    const indicators = { confirm: [{ kind: 'iban', value: IBAN }] };
    const tell = async (title: string, more: object) =>
      (
        await world
          .as('bank1', 'reporter')
          .reports.send({ body: { ...told, indicators, title, ...more } })
      ).uid;
    const texts = [await tell('Primo', {}), await tell('Con nomi', { containsPersonalData: true })];
    const asking = recorded.filter(({ uid }) => !answered.has(uid)).slice(0, 6);
    for (const { uid } of asking)
      for (const item of texts) {
        await approver().rights.decide({ params: { uid }, body: { item, decision: 'ask' } });
        const { items } = await bank().rights.wishes({ query: { limit: 200 } });
        const known = new Set(uids(wishes));
        wishes.push(...items.filter((wish) => !known.has(wish.uid)));
      }
    for (const { uid } of wishes.filter((_, n) => n % 3 === 0)) {
      const body = { agree: false, reason: 'È parte di una causa.' };
      await world.as('bank1', 'approver').rights.reply({ params: { uid }, body });
      decided.add(uid);
    }
  });

  test('page through all, by their term and then the decided, each once', async () => {
    const pages = await walk((cursor) => bank().rights.wishes({ query: { limit: 5, ...cursor } }));
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 2]);
    const expected = openThenClosed(wishes, (uid) => decided.has(uid));
    expect(uids(pages.flat())).toEqual(expected);
    // Where reading the list would be reading the text, the line stands in its place without a title.
    expect(new Set(pages.flat().map(({ title }) => title))).toEqual(new Set(['Primo', undefined]));
    const open = await bank().rights.wishes({ query: { state: 'open' } });
    expect(uids(open.items)).toEqual(expected.filter((uid) => !decided.has(uid)));
    const closed = await bank().rights.wishes({ query: { state: 'closed' } });
    expect(uids(closed.items)).toEqual(expected.filter((uid) => decided.has(uid)));
  });

  test('one who reads on meets again what was decided meanwhile, and misses nothing', async () => {
    const before = openThenClosed(wishes, (uid) => decided.has(uid));
    const pages = await walk(
      (cursor) => bank().rights.wishes({ query: { limit: 5, ...cursor } }),
      async (count) => {
        if (count !== 1) return;
        const body = { agree: false, reason: 'È parte di una causa.' };
        const params = { uid: before[0]! };
        await world.as('bank1', 'approver').rights.reply({ params, body });
      },
    );
    const seen = uids(pages.flat());
    expect(new Set(seen)).toEqual(new Set(before));
    expect(seen.filter((uid) => uid === before[0])).toHaveLength(2);
    expect(seen).toHaveLength(before.length + 1);
  });
});

test('a cursor of somebody else, of another list, or made up is refused', async () => {
  const { next: requests } = await hub().rights.list({ query: { limit: 1 } });
  const { next: wishes } = await world.as('bank1').rights.wishes({ query: { limit: 1 } });
  const cursor = requests!;
  const tries = [
    () => world.as('association').rights.list({ query: { cursor } }),
    () => approver().rights.list({ query: { cursor } }),
    () => hub().rights.list({ query: { cursor, state: 'open' } }),
    () => hub().rights.wishes({ query: { cursor } }),
    () => hub().rights.list({ query: { cursor: `${cursor.slice(0, -3)}AAA` } }),
    () => hub().rights.list({ query: { cursor: 'inventato' } }),
    () => world.as('bank2').rights.wishes({ query: { cursor: wishes! } }),
    () => world.as('bank1', 'approver').rights.wishes({ query: { cursor: wishes! } }),
    () => world.as('bank1').rights.wishes({ query: { cursor: wishes!, state: 'closed' } }),
    () => world.as('bank1').rights.wishes({ query: { cursor: `${wishes!.slice(0, -3)}AAA` } }),
  ];
  for (const attempt of tries)
    await expect(attempt()).rejects.toMatchObject({ problem: { code: 'cursor_invalid' } });
});
