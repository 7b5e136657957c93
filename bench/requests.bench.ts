import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IndicatorKey } from '@staffetta/contract';
import { holdReports } from './hold-reports.ts';
import { measure } from './measure.ts';
import { startRunning } from './running.ts';

/*
 * What a request costs, with all rules, journal and jobs, on the durable embedded PostgreSQL; server and clients
 * share the machine. Beside each figure stands the bare thing on the same machine.
 *   node bench/requests.bench.ts [seconds each]
 */
const seconds = Number(process.argv[2] ?? 8);
const eight = { callers: 8, seconds };
const one = { callers: 1, seconds };

const { owner, cast, as, stop } = await startRunning();
const bank = as(cast.tokens.bank1.analyst);
const hub = as(cast.tokens.outsourcer.analyst);
const nothing = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
await once(nothing, 'listening');
const bareUrl = `http://127.0.0.1:${(nothing.address() as AddressInfo).port}`;

try {
  await owner.query(
    'create table bare (id bigint generated always as identity primary key, body text)',
  );
  const bare = reportText();
  await measure(
    'bare INSERT of 4 kB, committed',
    () => owner.query('insert into bare (body) values ($1)', [bare.text]),
    eight,
  );
  await measure(
    'bare node:http, the same client',
    async () => (await fetch(bareUrl)).text(),
    eight,
  );
  await measure('GET /installation (one transaction)', () => bank.installation.status(), eight);
  await measure(
    'submit 4 kB, 20 indicators confirmed',
    (n) => bank.reports.send({ body: reportBody(n, true) }),
    eight,
  );
  await measure(
    'submit 4 kB, its indicators left to confirm',
    (n) => bank.reports.send({ body: reportBody(n, false) }),
    eight,
  );
  for (const held of [1_000, 100_000]) {
    await holdReports(owner, cast, held);
    const many = held.toLocaleString('en');
    await measure(`desk with ${many} reports held`, () => hub.desk.show(), one);
    await measure(
      `inbox with ${many} reports held`,
      () => hub.reports.list({ query: { box: 'inbox', limit: 50 } }),
      one,
    );
  }
} finally {
  nothing.close();
  await stop();
}

function reportBody(n: number, confirmed: boolean) {
  const { text, indicators } = reportText(n);
  return {
    fact: 'phishing' as const,
    title: `Prova ${n}`,
    text,
    tlp: 'AMBER' as const,
    ...(confirmed && { indicators: { confirm: indicators } }),
  };
}

/** 4 kB of prose with twenty indicators, different at each call. */
function reportText(seed = 0): { text: string; indicators: IndicatorKey[] } {
  const twenty = Array.from({ length: 20 }, (_, index) => index);
  const indicators = twenty.map((index) =>
    index % 2 === 0
      ? { kind: 'url', value: `https://login-${seed}-${index}.example-${seed % 97}.com/accesso` }
      : { kind: 'ipv4', value: `198.51.${(seed + index) % 250}.${index + 1}` },
  );
  const written = indicators.map(({ value }) =>
    value.replace('https', 'hxxps').replaceAll('.', '[.]'),
  );
  const prose = 'I clienti hanno ricevuto messaggi che imitano la banca e chiedono i codici. ';
  return { text: `${written.join('\n')}\n${prose.repeat(60)}`.slice(0, 4_096), indicators };
}
