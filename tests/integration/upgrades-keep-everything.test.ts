import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { knownMigrations } from '../../packages/server/src/platform/database/migrate.ts';
import { countRows, elsewhere, restoreInto, serve } from '../harness/backup.ts';
import { movableClock } from '../harness/clock.ts';
import { rowsAsOwner } from '../harness/database.ts';

const folder = fileURLToPath(new URL('../../conformance/upgrade/', import.meta.url));
const versions = [
  { version: '0091', attachments: 2 },
  { version: '0161', attachments: 9 },
];

/** Tables in which an upgrade rightly leaves another number of rows, and why. */
const changed: Readonly<Record<string, string>> = {};

test.each(versions)(
  'data of $version come through whole, and can be worked with',
  async ({ version, attachments }) => {
    const place = await elsewhere();
    const counts = JSON.parse(readFileSync(`${folder}${version}.counts.json`, 'utf8')) as Record<
      string,
      number
    >;
    const restored = await restoreInto(place, `${folder}${version}.age`, `${folder}${version}.key`);
    expect(restored).toMatchObject({ attachments, spoilt: [], broken: [] });
    expect(restored.logs).toBeGreaterThan(10);
    const later = (await knownMigrations())
      .map(({ name }) => name)
      .filter((name) => name > version);
    expect(restored.migrated).toEqual(later.filter((name) => !name.startsWith(version)));
    const now = await countRows(place.database.ownerUrl);
    for (const [table, rows] of Object.entries(counts))
      if (!changed[table]) expect([table, now[table]]).toEqual([table, rows]);
    const { origin, composed } = await serve(place, movableClock());
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    await composed.watch.look();
    const [kept] = await rowsAsOwner(
      place.database.ownerUrl,
      'select name from staffetta.installation',
    );
    const status = (await (await fetch(`${origin}/api/v1/installation`)).json()) as {
      name: string;
    };
    expect(status.name).toBe(kept?.name);
  },
);
