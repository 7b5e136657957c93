import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePortal } from './portal.ts';

let app: FastifyInstance;
const folder = mkdtempSync(join(tmpdir(), 'staffetta-portal-'));
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>portal</title>');
  app = Fastify();
  await servePortal(app, folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test.each<[url: string, accept: string | undefined, status: number]>([
  ['/', 'text/html,*/*;q=0.8', 200],
  ['/', '*/*', 200],
  ['/', undefined, 200],
  ['/segnalazioni/qualunque?pagina=2', '*/*', 200],
  ['/gone.js', '*/*', 404],
  ['/logo.png?v=1', 'image/*,*/*;q=0.8', 404],
  ['/', 'application/json', 404],
  ['/api', 'text/html', 404],
  ['/api/v1/nothing', 'text/html', 404],
])('GET %s accepting %s → %i', async (url, accept, status) => {
  const answer = await app.inject({ url, headers: accept === undefined ? {} : { accept } });
  expect(answer.statusCode).toBe(status);
});

test('a portal built again beside the running server is served, and nothing else on the disk is', async () => {
  const status = async (url: string) => (await app.inject({ url })).statusCode;
  expect(await status('/assets/first-a1.js')).toBe(404);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/first-a1.js'), '1');
  expect(await status('/assets/first-a1.js')).toBe(200);
  rmSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/second-b2.js'), '2');
  expect(await status('/assets/second-b2.js')).toBe(200);
  expect(await status('/assets/first-a1.js')).toBe(404);
  expect(await status('/assets/..%2findex.html')).toBe(404);
});
