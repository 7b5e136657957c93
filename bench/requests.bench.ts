import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@staffetta/contract';
import pg from 'pg';
import { compose } from '../packages/server/src/compose.ts';
import { systemClock } from '../packages/server/src/platform/clock.ts';
import {
  connectionUrl,
  startEmbedded,
} from '../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../packages/server/src/platform/database/migrate.ts';
import { populate } from '../tests/harness/populate.ts';
import { testOptions } from '../tests/harness/world.ts';
import { holdReports } from './hold-reports.ts';

/*
 * What a request costs, with all rules, journal and jobs, on the durable embedded PostgreSQL; server and clients
 * share the machine. Beside each figure stands the bare thing on the same machine.
 *   node bench/requests.bench.ts
 */
const CLIENTS = 8;
const SECONDS = Number(process.argv[2] ?? 8);

const state = mkdtempSync(join(tmpdir(), 'staffetta-bench-'));
chmodSync(state, 0o711);
const database = await startEmbedded({ stateFolder: state, log: { info() {}, warn() {} } });
const ownerUrl = connectionUrl(database.ownerConnection);
await migrate(ownerUrl);
const staffetta = await compose({
  ...testOptions(connectionUrl(database.connection), join(state, 'files')),
  checkAnswers: false,
});
const cast = await populate(ownerUrl, systemClock);
const origin = await staffetta.app.listen({ port: 0, host: '127.0.0.1' });
const bank = createClient({ origin, token: cast.tokens.bank1.analyst });
const hub = createClient({ origin, token: cast.tokens.outsourcer.analyst });
const owner = new pg.Pool({ connectionString: ownerUrl, max: CLIENTS });

try {
  await owner.query(
    'create table bare (id bigint generated always as identity primary key, body text)',
  );
  const text = reportText();
  await measure('bare INSERT of 4 kB, committed', () =>
    owner.query('insert into bare (body) values ($1)', [text]),
  );
  await measure('bare route (GET /installation)', () => bank.installation.status());
  await measure('submit a report of 4 kB with 20 indicators', (n) =>
    bank.reports.send({
      body: { fact: 'phishing', title: `Prova ${n}`, text: reportText(n), tlp: 'AMBER' },
    }),
  );
  for (const held of [1_000, 100_000]) {
    await holdReports(owner, cast, held);
    await measure(`desk with ${held.toLocaleString('en')} reports held`, () => hub.desk.show(), 1);
    await measure(
      `inbox with ${held.toLocaleString('en')} reports held`,
      () => hub.reports.list({ query: { box: 'inbox', limit: 50 } }),
      1,
    );
  }
} finally {
  await owner.end();
  await staffetta.close();
  await database.stop();
  rmSync(state, { recursive: true, force: true });
}

/** So many callers, each waiting for its answer, for some seconds after a short warm-up. */
async function measure(what: string, call: (n: number) => Promise<unknown>, callers = CLIENTS) {
  let n = 0;
  const run = async (until: number, into: number[]) => {
    while (performance.now() < until) {
      const from = performance.now();
      n += 1;
      await call(n);
      into.push(performance.now() - from);
    }
  };
  const all = (seconds: number, into: number[]) =>
    Promise.all(
      Array.from({ length: callers }, () => run(performance.now() + seconds * 1000, into)),
    );
  await all(1, []);
  const took: number[] = [];
  await all(SECONDS, took);
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  const rate = (took.length / SECONDS).toFixed(0).padStart(6);
  console.log(
    `${what.padEnd(48)} ${rate}/s   p50 ${at(0.5).toFixed(1)} ms   p99 ${at(0.99).toFixed(1)} ms   (${callers} clients)`,
  );
}

/** 4 kB of prose with twenty indicators, different at each call. */
function reportText(seed = 0): string {
  const indicators = Array.from({ length: 20 }, (_, index) =>
    index % 2 === 0
      ? `hxxps://login-${seed}-${index}[.]example-${seed % 97}[.]com/accesso`
      : `198.51.${(seed + index) % 250}[.]${index + 1}`,
  );
  const prose = 'I clienti hanno ricevuto messaggi che imitano la banca e chiedono i codici. ';
  return `${indicators.join('\n')}\n${prose.repeat(60)}`.slice(0, 4_096);
}
