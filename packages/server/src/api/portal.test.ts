import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
