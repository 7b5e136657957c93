import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

// A server that takes down what it is sent and answers as it is told: what travels is looked at, byte by
// byte; that the real server takes it is seen in tests/integration/command-line.test.ts.
let asked: { method: string; url: string; headers: Record<string, unknown>; body: unknown }[] = [];
let answers: { status: number; body: unknown }[] = [];
const server = createServer(async (request, response) => {
  const { method = '', url = '', headers } = request;
  const body = headers['content-type'] === 'application/json' ? await json(request) : undefined;
  asked.push({ method, url, headers, body });
  const answer = answers.shift() ?? { status: 200, body: {} };
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
});

let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'staffetta-run-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  rmSync(home, { recursive: true });
  server.close();
});
beforeEach(() => {
  asked = [];
  answers = [];
});

async function type(args: readonly string[], stdin = '') {
  const { port } = server.address() as AddressInfo;
  const env = { HOME: home, STAFFETTA_URL: `http://127.0.0.1:${port}`, STAFFETTA_TOKEN: 'secret' };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const exit = await run(args, { env, stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { out, err, exit };
}

describe('what is sent', () => {
  it('is put together from options of every kind', async () => {
    const file = join(home, 'testo.txt');
    writeFileSync(file, 'Due righe,\nà è.\n');
    await type([
      ...['report', 'submit', '--fact', 'phishing', '--title', 'Un titolo', '--text-file', file],
      ...['--act-filed.office', 'Questura', '--act-filed.date', '2026-03-04', '--may-be-offence'],
      ...[
        '--no-contains-personal-data',
        '--disruption.users',
        '12',
        '--relay-policy.sectors',
        'all',
      ],
      ...['--relay-policy.tiers', 'hub', '--relay-policy.tiers', 'member'],
      ...['--indicators.confirm', '[{"kind":"domain","value":"a.example"}]'],
    ]);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/reports/send',
      headers: { authorization: 'Bearer secret', 'accept-language': 'it' },
    });
    expect(asked[0]?.body).toEqual({
      fact: 'phishing',
      title: 'Un titolo',
      text: 'Due righe,\nà è.',
      actFiled: { office: 'Questura', date: '2026-03-04' },
      mayBeOffence: true,
      containsPersonalData: false,
      disruption: { users: 12 },
      relayPolicy: { sectors: 'all', tiers: ['hub', 'member'] },
      indicators: { confirm: [{ kind: 'domain', value: 'a.example' }] },
    });
  });

  it('is the whole input, with the options over it', async () => {
    const body = { title: 'Prima', actFiled: { office: 'Questura', date: '2026-03-04' } };
    const args = ['report', 'submit', '--input', '-', '--title', 'Dopo'];
    await type([...args, '--act-filed.number', '7'], JSON.stringify(body));
    expect(asked[0]?.body).toEqual({ title: 'Dopo', actFiled: { ...body.actFiled, number: '7' } });
  });

  it('has the address, the version and the key against repetition in their places', async () => {
    const args = ['report', 'answer', 'a/../b', '--text', 'Sì', '--if-version', '3'];
    await type([...args, '--idempotency-key', 'mia']);
    expect(asked[0]?.url).toBe('/api/v1/reports/a%2F..%2Fb/answer');
    expect(asked[0]?.headers).toMatchObject({ 'if-match': '"3"', 'idempotency-key': 'mia' });
  });

  it('has the defaults of the command, unless something else is said', async () => {
    await type(['report', 'list']);
    await type(['report', 'list', '--box', 'outbox', '--state', 'draft', '--state', 'closed']);
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/reports?box=inbox',
      '/api/v1/reports?box=outbox&state=draft&state=closed',
    ]);
  });
});

describe('what is not sent', () => {
  it.each([
    ['without the version that was read', ['report', 'close', 'x'], '--if-version'],
    ['without what is required', ['alert', 'answer', 'x', '--if-version', '1'], '--answer'],
    ['with a number that is none', ['report', 'list', '--limit', 'molti'], '--limit'],
    ['with input that is no object', ['report', 'submit', '--input', '-'], 'JSON'],
  ])('%s', async (_, args, named) => {
    const { err, exit } = await type(args, '[1]');
    expect([exit, asked]).toEqual([2, []]);
    expect(err).toContain(named);
  });

  it('over an answer that a colleague gave already', async () => {
    answers = [{ status: 200, body: { mine: { answer: 'affected', version: 4 } } }];
    const { err, exit } = await type(['alert', 'answer', 'x', '--answer', 'not_affected']);
    expect([exit, asked.length]).toEqual([1, 1]);
    expect(err).toContain('--if-version 4');
  });

  it('but the first answer needs no version', async () => {
    answers = [
      { status: 200, body: { mine: { version: 1 } } },
      { status: 200, body: { answer: 'affected' } },
    ];
    const { out, exit } = await type(['alert', 'answer', 'x', '--answer', 'affected', '--done']);
    expect([exit, out]).toEqual([0, 'Riscontro dato: colpita.\n']);
    expect(asked[1]?.headers['if-match']).toBe('"1"');
    expect(asked[1]?.body).toEqual({ answer: 'affected', done: true, consent: 'no' });
  });
});

describe('what is answered', () => {
  it.each([
    [401, 'not_signed_in', 4],
    [403, 'not_allowed', 1],
    [404, 'not_found', 1],
    [409, 'wrong_state', 1],
    [503, 'unavailable', 3],
    [500, 'internal', 1],
  ])('with %i %s ends with %i', async (status, code, expected) => {
    answers = [{ status, body: { status, code, detail: 'Perché no.' } }];
    const { err, exit } = await type(['desk', 'show']);
    expect([exit, err]).toEqual([expected, 'Perché no.\n']);
  });

  it('cannot command the terminal', async () => {
    const hostile = 'a\u001b[2Jb';
    const item = { uid: hostile, title: hostile, sender: { uid: '1', name: hostile } };
    const bodies = [
      { items: [item], next: hostile },
      { ...item, text: hostile, items: [[hostile]] },
    ];
    for (const body of bodies) {
      for (const args of [
        ['relay', 'show', 'x'],
        ['relay', 'list'],
        ['report', 'list'],
      ]) {
        answers = [{ status: 200, body }];
        expect((await type(args)).out).not.toContain('\u001b');
        answers = [{ status: 400, body: { ...body, status: 400, detail: hostile } }];
        expect((await type(args)).err).not.toContain('\u001b');
      }
    }
  });

  it('is shown as it is where no command has words of its own', async () => {
    answers = [
      {
        status: 200,
        body: { items: [{ uid: '1', name: 'Una', roles: ['a', 'b'] }, { uid: '2' }] },
      },
      { status: 200, body: { a: 1, b: { c: 'due\nrighe' }, d: [{ e: 1, f: 2 }] } },
      { status: 200, body: { items: [] } },
    ];
    const person = ['person', 'list'];
    expect((await type(person)).out).toBe('uid  name  roles\n1    Una   a, b\n2\n');
    expect((await type(person)).out).toBe(
      'a: 1\nb:\n  c: due\n    righe\nd:\n  - e: 1\n    f: 2\n',
    );
    expect((await type(person)).out).toBe('Nessun risultato.\n');
  });
});
