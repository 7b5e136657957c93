import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { type Connected, connect } from '../../packages/server/src/platform/database/connect.ts';
import { unitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

// Whoever reads entries behind the last position they saw misses none and meets none twice, while others write
// (promise 9, docs/promises.md): seal() gives positions in the order of the commits.

const WRITERS = 6;
const UNITS_OF_EACH = 40;
const ENTRIES_OF_EACH = 3;
const ALL = WRITERS * UNITS_OF_EACH * ENTRIES_OF_EACH;

let database: TestDatabase;
let reader: pg.Client;
let app: Connected;
beforeAll(async () => {
  database = await createDatabase();
  reader = new pg.Client({
    connectionString: database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await reader.connect();
  await reader.query(
    `insert into organisation (id, uid, kind, name, origin_installation, created_at)
     overriding system value values (1, $1, 'member', 'Una', $1, '2026-01-01')`,
    [randomUUID()],
  );
  await reader.query(
    `insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap, created_at)
     values ($1, 'report', 1, 1, $1, 'GREEN', 'GREEN', '2026-01-01')`,
    [randomUUID()],
  );
  // One audience for each writer: entries of two audiences may not share a position either.
  await reader.query(
    `insert into audience (kind, key, owner_org) select 'rule', 'a' || n, 1 from generate_series(1, ${WRITERS}) n`,
  );
  app = connect({ url: database.appUrl, max: WRITERS });
});
afterAll(async () => {
  await app.close();
  await reader.end();
  await database.drop();
});

/** Units of work one after the other, each as long as it happens to be. */
async function write(audienceId: number) {
  const unit = unitOfWork({
    database: app,
    clock: systemClock,
    enqueue: async () => {},
    enqueued: () => {},
    published: () => {},
  });
  for (let n = 1; n <= UNITS_OF_EACH; n += 1)
    await unit.run({ orgId: 1, personId: undefined }, async (work) => {
      for (let i = 1; i <= ENTRIES_OF_EACH; i += 1)
        work.publish({ audienceId, itemId: 1, version: n * ENTRIES_OF_EACH + i, kind: 'show' });
      await pause(Math.random() * 5);
    });
}

test('who reads on behind the last position gets every entry once, however many write', async () => {
  let writing = true;
  const written = Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n + 1))).finally(
    () => {
      writing = false;
    },
  );
  const met: string[] = [];
  let during = 0;
  let last = '0';
  for (let over = false; !over; ) {
    // What was committed before this look must be met by it.
    over = !writing;
    const { rows } = await reader.query(
      'select position, audience_id, version from entry where position > $1 order by position limit 50',
      [last],
    );
    last = rows.at(-1)?.position ?? last;
    met.push(...rows.map((row) => `${row.audience_id} ${row.version}`));
    if (writing) during += 1;
    if (rows.length > 0) over = false;
  }
  await written;
  expect(new Set(met).size).toBe(met.length);
  expect(met).toHaveLength(ALL);
  // It read while they wrote, or it proves nothing.
  expect(during).toBeGreaterThan(1);
});
