import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteBackupChecked, readHealth, readHost } from '../../packages/server/src/backup/index.ts';
import { days } from '../../packages/server/src/platform/clock.ts';
import {
  backUp,
  createKeptWorld,
  folderForTest,
  type KeptWorld,
  newKey,
} from '../harness/backup.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { makeOperator } from '../harness/operator.ts';

let world: KeptWorld;
beforeAll(async () => {
  world = await createKeptWorld();
  await makeOperator(world, 'outsourcer');
});
afterAll(() => world.stop());

const host = () => {
  const { appUrl, ownerUrl } = world.database;
  return readHost({
    STAFFETTA_STATE: world.state,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  });
};
const found = async () => {
  await world.composed.watch.look();
  const { checks } = await world.as('outsourcer', 'administrator').installation.health({});
  return checks.find(({ name }) => name === 'backup')!;
};
const onHost = () => readHealth(host().config, host().state);

test('a backup is known to the page, its reading too, and one of elsewhere is not', async () => {
  const before = await onHost();
  expect(before).toMatchObject({ watched: false, well: false });
  const folder = await folderForTest();
  const { recipient } = await newKey(folder);
  const { sha256, noted } = await backUp(world, join(folder, 'one.age'), [recipient]);
  expect(noted).toBe(true);
  expect(await found()).toMatchObject({
    state: 'fine',
    what: { en: expect.stringContaining('None was read whole') },
  });
  const { config, state } = host();
  await expect(noteBackupChecked(config, state, 'a'.repeat(64))).rejects.toMatchObject({
    code: 'backup-unknown',
  });
  await noteBackupChecked(config, state, sha256.toUpperCase());
  expect((await found()).what.en).toContain('The last one read whole');
});

test('the command line on the machine says the same, without an account', async () => {
  await found();
  const { checks, watched } = await onHost();
  expect(watched).toBe(true);
  expect(checks.find(({ name }) => name === 'backup')?.state).toBe('fine');
  world.clock.advance(days(2));
  expect((await found()).state).toBe('bad');
  expect((await onHost()).well).toBe(false);
});

test('a backup stays good where the installation cannot take note of it', async () => {
  const { ownerUrl } = world.database;
  await rowsAsOwner(ownerUrl, 'alter table staffetta.backup_taken rename to moved');
  const folder = await folderForTest();
  const { recipient } = await newKey(folder);
  const done = await backUp(world, join(folder, 'two.age'), [recipient]);
  expect(done).toMatchObject({ noted: false, missingFiles: [] });
  await rowsAsOwner(ownerUrl, 'alter table staffetta.moved rename to backup_taken');
});
