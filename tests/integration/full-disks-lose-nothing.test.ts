import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { globSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClient } from '@staffetta/contract';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import {
  connectionUrl,
  reachEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import {
  backUp,
  createKeptWorld,
  folderForTest,
  type KeptWorld,
  newKey,
} from '../harness/backup.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { populate } from '../harness/populate.ts';
import { canMount, smallDisk } from '../harness/small-disk.ts';
import { createWorld, type World } from '../harness/world.ts';

const megabyte = 1024 * 1024;

async function upload(world: World, content: Buffer, key: string) {
  const response = await fetch(`${world.origin}/api/v1/files?name=prova.bin`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.token('bank1', 'reporter')}`,
      'idempotency-key': key,
      'content-type': 'application/octet-stream',
    },
    body: content as never,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test.skipIf(!canMount)(
  'an upload that finds no room says so, leaves nothing half done, and succeeds when there is room',
  async () => {
    const disk = await smallDisk(8);
    const errors: unknown[] = [];
    const world = await createWorld({
      filesFolder: join(disk.folder, 'files'),
      logError: (error) => errors.push(error),
    });
    onTestFinished(() => world.stop());
    const first = await upload(world, randomBytes(2 * megabyte), randomUUID());
    expect(first.status).toBe(201);
    await disk.fill(megabyte);
    const [content, key] = [randomBytes(3 * megabyte), randomUUID()];
    const refused = await upload(world, content, key);
    expect(refused).toMatchObject({
      status: 507,
      body: { code: 'storage_full', detail: expect.stringContaining('spazio') },
    });
    expect(
      globSync('**/*', { cwd: join(disk.folder, 'files') }).filter((one) => /\w{32}/.test(one)),
    ).toHaveLength(1);
    const count = `select count(*)::int as n from staffetta.file`;
    expect(await rowsAsOwner(world.database.ownerUrl, count)).toEqual([{ n: 1 }]);
    expect(errors).toMatchObject([{ code: 'ENOSPC' }]);
    await disk.free();
    expect((await upload(world, content, key)).status).toBe(201);
  },
);

test.skipIf(!canMount)('a backup that finds no room says so, and leaves nothing', async () => {
  const disk = await smallDisk(1);
  const world: KeptWorld = await createKeptWorld();
  onTestFinished(() => world.stop());
  expect((await upload(world, randomBytes(3 * megabyte), randomUUID())).status).toBe(201);
  const { recipient } = await newKey(await folderForTest());
  await expect(backUp(world, join(disk.folder, 'x.age'), [recipient])).rejects.toMatchObject({
    code: 'backup-disk-full',
  });
  expect(readdirSync(disk.folder)).toEqual([]);
});

const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));

/** The real server on a folder, until it says where it answers. */
async function start(state: string, port: number) {
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { ...process.env, STAFFETTA_STATE: state, STAFFETTA_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout!.on('data', (bytes) => {
    said += bytes;
  });
  child.stderr!.on('data', (bytes) => {
    said += bytes;
  });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; !said.includes(`· ${origin}`); tries += 1) {
    if (child.exitCode !== null || tries > 600) throw new Error(`no start: ${said}`);
    await wait(100);
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { origin, stop };
}

test.skipIf(!canMount)(
  'where the database cannot write, nothing that was acknowledged is lost',
  { timeout: 180_000 },
  async () => {
    const disk = await smallDisk(220);
    const state = join(disk.folder, 'state');
    await mkdir(state, { mode: 0o755 });
    const port = 20_000 + (process.pid % 20_000);
    let server = await start(state, port);
    onTestFinished(() => server.stop());
    const { ownerConnection } = (await reachEmbedded(state))!;
    const { tokens } = await populate(connectionUrl(ownerConnection), systemClock);
    const client = () => createClient({ origin: server.origin, token: tokens.outsourcer.analyst });
    await disk.fill(2 * megabyte);
    const kept: string[] = [];
    const refusals: unknown[] = [];
    for (let one = 0; one < 400 && refusals.length < 3; one += 1) {
      const body = {
        parents: [] as string[],
        mode: 'derivative',
        tlp: 'GREEN',
        title: `N${one}`,
        text: text(),
      } as const;
      const made = await client()
        .relays.draft({ body })
        .catch((error: unknown) => {
          refusals.push(error);
        });
      if (made) kept.push(made.uid);
    }
    expect(kept.length, String(refusals[0])).toBeGreaterThan(0);
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals)
      expect(['storage_full', 'unavailable']).toContain(
        (refusal as { problem?: { code: string } }).problem?.code ?? 'unavailable',
      );
    await disk.free();
    await server.stop();
    server = await start(state, port);
    for (const uid of kept) expect((await client().relays.show({ params: { uid } })).uid).toBe(uid);
  },
);

/** Does not shrink when it is kept. */
const text = () => randomBytes(9_000).toString('base64');
