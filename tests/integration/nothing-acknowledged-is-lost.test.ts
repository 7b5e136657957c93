import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Client, createClient, ProblemError, UnreachableError } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../harness/free-ports.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import type { Populated } from '../harness/populate.ts';
import { until } from '../harness/until.ts';

// Server and database are killed (SIGKILL) in the middle of 200 submissions, again and again. What was answered
// with 2xx is there once; a repeated call with the same key gets the same answer; each alert's mail arrives, and
// if it arrives twice, with the same Message-ID.

const SUBMISSIONS = 200;
const KILLS = 2;

let state: string;
let mail: MailSink;
let port: number;
let server: ChildProcess | undefined;
let cast: Populated;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'staffetta-faults-'));
  await chmod(state, 0o711);
  mail = await createMailSink();
  [port] = (await freePorts(1)) as [number];
  cast = await start();
}, 180_000);

afterAll(async () => {
  kill();
  await mail.stop();
  await rm(state, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}, 60_000);

test('200 submissions while everything is killed: each acknowledged one is there once', {
  timeout: 480_000,
}, async () => {
  const hub = as('outsourcer');
  const acknowledged = new Map<string, string>();
  let done = 0;
  const submitters = Array.from({ length: 8 }, async (_, worker) => {
    for (let n = worker; n < SUBMISSIONS; n += 8) {
      const idempotencyKey = randomUUID();
      const title = `Prova di guasto numero ${n}.`;
      const body = { fact: 'phishing', title, text: 'Testo.', tlp: 'GREEN' } as const;
      const sent = await untilAnswered(() =>
        as('bank1').reports.send({ body }, { idempotencyKey }),
      );
      acknowledged.set(title, sent.uid);
      done += 1;
    }
  });
  for (let round = 1; round <= KILLS; round += 1) {
    await until(() => done >= (round * SUBMISSIONS) / (KILLS + 1), 240);
    kill();
    await start();
  }
  await Promise.all(submitters);
  expect(acknowledged.size).toBe(SUBMISSIONS);
  const found = await everyReport(hub);
  const mine = found.filter(({ title }) => title?.startsWith('Prova di guasto'));
  expect(mine).toHaveLength(SUBMISSIONS);
  expect(new Map(mine.map(({ title, uid }) => [title, uid]))).toEqual(acknowledged);
  const numbers = new Set(mine.map((one) => one.receiptNumber));
  expect(numbers.size).toBe(SUBMISSIONS);
});

test('alerts while everything is killed: each mail arrives, and twice only with the same Message-ID', {
  timeout: 300_000,
}, async () => {
  const police = as('cosc');
  const recipient = cast.orgs.outsourcer.uid;
  const sent: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const [reportKey, alertKey] = [randomUUID(), randomUUID()];
    const title = `Avviso ${n}.`;
    const report = { fact: 'phishing', title, text: 'Testo.', tlp: 'GREEN', recipient } as const;
    const { uid } = await untilAnswered(() =>
      police.reports.send({ body: report }, { idempotencyKey: reportKey }),
    );
    const body = { item: uid, audience: { to: 'everyone' }, urgency: 'high' } as const;
    const alert = await untilAnswered(() =>
      police.alerts.send({ body }, { idempotencyKey: alertKey }),
    );
    sent.push(alert.uid);
    if (n === 5) {
      kill();
      await start();
    }
  }
  // The organisation's people and contacts are told; what counts is that no alert is without a mail.
  const about = (n: number) =>
    mail.mails.filter(
      (one) => one.raw.includes(`Avviso ${n}.`) || one.parsed.text?.includes(`Avviso ${n}.`),
    );
  await until(() => sent.every((_, n) => about(n).length > 0), 180);
  for (const n of sent.keys()) {
    const ids = new Map<string, Set<string>>();
    for (const { to, parsed } of about(n)) {
      const known = ids.get(to[0]!) ?? new Set();
      ids.set(to[0]!, known.add(parsed.messageId!));
    }
    for (const [address, messageIds] of ids) expect(messageIds.size, address).toBe(1);
  }
});

const as = (player: 'bank1' | 'outsourcer' | 'cosc'): Client =>
  createClient({ origin: `http://127.0.0.1:${port}`, token: cast.tokens[player].analyst });

/** Repeats with the same key until somebody answers; refusals that are not "unavailable" are real. */
async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const passing =
        error instanceof UnreachableError ||
        error instanceof TypeError ||
        (error instanceof ProblemError && error.problem.status >= 500);
      if (!passing) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function everyReport(client: Client) {
  const all: Awaited<ReturnType<typeof client.reports.list>>['items'] = [];
  let cursor: string | undefined;
  do {
    const page = await client.reports.list({
      query: { box: 'inbox', limit: 100, ...(cursor ? { cursor } : {}) },
    });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

function start(): Promise<Populated> {
  const script = join(import.meta.dirname, '../harness/faulty-server-process.ts');
  const options = JSON.stringify({ state, port, smtp: mail.url });
  server = spawn(process.execPath, [script, options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const starting = server;
  return new Promise((resolve, reject) => {
    createInterface({ input: starting.stdout! }).once('line', (line) => resolve(JSON.parse(line)));
    starting.once('exit', (code) => code && reject(new Error(`the server ended with ${code}`)));
  }).then((placed) => {
    cast ??= placed as Populated;
    return placed as Populated;
  });
}

/** No goodbye for either of them. */
function kill() {
  server?.kill('SIGKILL');
  const files = readdirSync(state, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((one) => one.endsWith('postmaster.pid')))
    try {
      process.kill(Number(readFileSync(join(state, file), 'utf8').split('\n')[0]), 'SIGKILL');
    } catch {
      // It was gone already.
    }
}
