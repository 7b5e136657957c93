import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createClient } from '@staffetta/contract';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import {
  connectionUrl,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import {
  backUp,
  countRows,
  createKeptWorld,
  folderForTest,
  newKey,
  restoreInto,
  serve,
} from '../harness/backup.ts';
import { type } from '../harness/command-line.ts';
import { gone, makeStateFolder, postmasterOf } from '../harness/launcher.ts';
import { findSystemPrograms } from '../harness/system-programs.ts';

const quiet = { info() {}, warn() {} };

/** The other of the two PostgreSQL that the suite runs on. */
const system = findSystemPrograms();
const other =
  process.env.STAFFETTA_TEST_ENGINE === 'system' ? {} : system ? { programs: system } : undefined;

describe('from one major version to another', () => {
  test('what was backed up on this engine is restored on the other', async ({ skip }) => {
    skip(!other, 'only one PostgreSQL is installed here (Debian: postgresql-15)');
    const world = await createKeptWorld();
    onTestFinished(() => world.stop());
    const bank = world.as('bank1', 'reporter');
    const { uid } = await bank.files.upload(
      { query: { name: 'a.txt' } },
      { upload: new Blob(['un allegato']) },
    );
    await bank.reports.send({
      body: {
        fact: 'phishing',
        title: 'È così',
        text: 'Città\t\\N',
        tlp: 'AMBER',
        attachments: [uid],
      },
    });
    const folder = await folderForTest();
    const key = await newKey(folder);
    const file = join(folder, 'c.age');
    // Before: that a backup was taken is written down once it is whole, and so not in it.
    const held = await countRows(world.database.ownerUrl);
    await backUp(world, file, [key.recipient]);

    const stateFolder = await makeStateFolder();
    const server = await startEmbedded({
      stateFolder,
      log: quiet,
      durability: 'disposable',
      ...other,
    });
    onTestFinished(server.stop);
    expect(inject('engine').name).not.toContain(server.version);
    const database = {
      appUrl: connectionUrl(server.connection),
      ownerUrl: connectionUrl(server.ownerConnection),
      drop: async () => {},
    };
    const there = { state: await folderForTest(), database };
    const restored = await restoreInto(there, file, key.file);
    expect(restored).toMatchObject({ attachments: 1, spoilt: [], broken: [] });
    expect(await countRows(database.ownerUrl)).toEqual(held);
    const { origin } = await serve(there, world.clock);
    const there1 = createClient({ origin, token: world.token('bank1', 'reporter') });
    const blob = await there1.files.download({ params: { uid } });
    expect(await blob.text()).toBe('un allegato');
  });
});

describe('with the embedded database, as the operator types it', () => {
  test('backup while the server runs and while it rests, restore, and start on what was restored', async () => {
    const state = await makeStateFolder('uno');
    const folder = await folderForTest();
    const staffetta = (line: string, at: string) =>
      type([...line.split(' '), '--json'], { home: folder, more: { STAFFETTA_STATE: at } });
    const made = await staffetta(`backup-key ${folder}/chiave`, state);
    const { recipient } = JSON.parse(made.stdout);

    const first = await startServer(state);
    const running = await staffetta(`backup ${folder}/uno.age --recipient ${recipient}`, state);
    expect(running).toMatchObject({ exit: 0, stderr: '' });
    expect(await statusOf(first.origin)).toMatchObject({ awaitsFirstAdministrator: true });
    const pid = await postmasterOf(state);
    await stopServer(first.child);
    await gone(pid);
    const resting = await staffetta(`backup ${folder}/due.age --recipient ${recipient}`, state);
    expect(resting).toMatchObject({ exit: 0, stderr: '' });
    // The second holds the note that the first was taken.
    expect(JSON.parse(resting.stdout).rows).toBe(JSON.parse(running.stdout).rows + 1);

    const elsewhere = await makeStateFolder('due');
    const restore = `restore ${folder}/uno.age --identity ${folder}/chiave`;
    const restored = await staffetta(restore, elsewhere);
    expect(restored).toMatchObject({ exit: 0, stderr: '' });
    expect(readFileSync(join(elsewhere, 'secrets.json'), 'utf8')).toBe(
      readFileSync(join(state, 'secrets.json'), 'utf8'),
    );
    const again = await staffetta(restore, elsewhere);
    expect(again).toMatchObject({ exit: 1, stdout: '' });
    expect(JSON.parse(again.stderr).message).toContain('Si ripristina soltanto nel vuoto');

    const second = await startServer(elsewhere);
    expect(await statusOf(second.origin)).toMatchObject({ awaitsFirstAdministrator: true });
    await stopServer(second.child);
    expect(existsSync(join(elsewhere, 'restore-unfinished'))).toBe(false);
  });
});

const statusOf = (origin: string) => createClient({ origin }).installation.status();

async function startServer(state: string): Promise<{ child: ChildProcess; origin: string }> {
  const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, HOME: state, STAFFETTA_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout!)) {
    const origin = /^Staffetta .* · (http:\S+)/.exec(line)?.[1];
    if (origin) return { child, origin };
  }
  throw new Error('the server did not start');
}

async function stopServer(child: ChildProcess): Promise<void> {
  child.stdout!.resume();
  child.kill('SIGTERM');
  await once(child, 'exit');
}
