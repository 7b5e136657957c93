import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { usualClauses } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayerKey, Post } from '../harness/cast.ts';
import { type Typed, type } from '../harness/command-line.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let home: string;
beforeAll(async () => {
  world = await createWorld();
  home = mkdtempSync(join(tmpdir(), 'staffetta-cli-'));
});
afterAll(async () => {
  rmSync(home, { recursive: true });
  await world.stop();
});

const as = (player: PlayerKey, post: Post, line: string, more: string[] = [], stdin?: string) =>
  type([...line.split(' '), ...more], {
    url: world.origin,
    token: world.token(player, post),
    home,
    ...(stdin !== undefined && { stdin }),
  });
const json = ({ stdout, stderr, exit }: Typed) => {
  expect([exit, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

describe('a report', () => {
  it('goes from a bank’s script to its hub’s desk and back', async () => {
    const text =
      'Un cliente ha ricevuto un messaggio.\nIl sito è hxxps://banca-prova[.]example/entra\n';
    writeFileSync(join(home, 'testo.txt'), text);
    const picture = join(home, 'schermata.txt');
    writeFileSync(picture, 'Come si presenta la pagina.');
    const sent = json(
      await as(
        'bank1',
        'reporter',
        `report submit --fact phishing --tlp AMBER --json --attach ${picture}`,
        [...['--title', 'Pagina falsa', '--text-file', join(home, 'testo.txt')]],
      ),
    );
    expect(sent).toMatchObject({ state: 'submitted', receipt: { number: expect.any(String) } });

    const list = await as('outsourcer', 'analyst', 'report list');
    expect(list.stdout).toContain('STATO');
    expect(list.stdout).toMatch(/inviata +AMBER +Pagina falsa +Banca Quercia Canarina/);

    const shown = await as('outsourcer', 'analyst', `report show ${sent.uid}`);
    expect(shown.stdout).toContain('Il sito è');

    expect(shown.stdout).toContain('schermata.txt');
    const [, attached] = /schermata\.txt \(([0-9a-f-]{36})\)/.exec(shown.stdout) ?? [];
    const copy = join(home, 'copia.txt');
    const download = await as('outsourcer', 'analyst', `file download ${attached} -o ${copy}`);
    expect(download.exit).toBe(0);
    expect(readFileSync(copy, 'utf8')).toBe('Come si presenta la pagina.');

    const taken = json(await as('outsourcer', 'analyst', `report receive ${sent.uid} --json`));
    const stale = await as('outsourcer', 'analyst', `report take ${sent.uid} --if-version 99`);
    expect([stale.exit, stale.stderr]).toEqual([1, expect.stringContaining('version: ')]);
    const mine = `report take ${sent.uid} --json --if-version ${taken.version}`;
    const inWork = json(await as('outsourcer', 'analyst', mine));
    const close = `report close ${sent.uid} --json --if-version ${inWork.version}`;
    expect(json(await as('outsourcer', 'analyst', close)).state).toBe('closed');
  });

  it('says in words what the receipt is, and what the report is not', async () => {
    const sent = await as(
      'bank1',
      'reporter',
      'report submit --input -',
      [],
      '{"fact":"other",' + '"tlp":"AMBER","title":"Prova","text":"Una prova."}',
    );
    expect(sent.exit).toBe(0);
    expect(sent.stdout).toMatch(/Segnalazione inviata\.\n\n {2}Conferma n\. +\S+\/\d{4}\/\d+\n/);
    expect(sent.stdout).toContain('non è una denuncia né una querela');
  });

  it('is written once, however often the command is repeated with one key', async () => {
    const line = 'report submit --fact other --tlp AMBER --title Una --text Sola --json';
    const key = ['--idempotency-key', crypto.randomUUID()];
    const [first, second] = [
      json(await as('bank1', 'reporter', line, key)),
      json(await as('bank1', 'reporter', line, key)),
    ];
    expect(second.uid).toBe(first.uid);
  });

  it('is refused with the option that is wrong, and nothing is sent', async () => {
    const wrong = await as('bank1', 'reporter', 'report submit --fact other --recipient nessuno');
    expect(wrong.exit).toBe(1);
    expect(wrong.stderr).toContain('  --recipient: ');
    const choice = await as('bank1', 'reporter', 'report submit --fact truffa');
    expect([choice.exit, choice.stderr]).toEqual([2, expect.stringContaining('wire_fraud')]);
    const missing = await as('bank1', 'reporter', 'report submit --text-file manca.txt');
    expect([missing.exit, missing.stderr]).toEqual([5, 'Il file «manca.txt» non esiste.\n']);
    const folder = await as('bank1', 'reporter', 'report submit --fact other --attach .');
    expect([folder.exit, folder.stderr]).toEqual([5, expect.stringContaining('cartella')]);
    const twice = await as('bank1', 'reporter', 'report submit --input - --text-file -');
    expect(twice.exit).toBe(2);
  });

  it('is listed page by page, or whole', async () => {
    const all = json(
      await as('bank1', 'reporter', 'report list --box outbox --all --limit 1 --json'),
    );
    expect(all.items.length).toBeGreaterThan(1);
    expect(all.next).toBeUndefined();
    const page = await as('bank1', 'reporter', 'report list --box outbox --limit 1');
    const [, cursor] = /--cursor (\S+)/.exec(page.stdout) ?? [];
    const next = json(
      await as('bank1', 'reporter', `report list --box outbox --limit 1 --cursor ${cursor} --json`),
    );
    expect(next.items[0].uid).toBe(all.items[1].uid);
  });
});

describe('a log', () => {
  it('is exported to a file of its owner’s alone, and verifies with the published key', async () => {
    const { items } = json(await as('bank1', 'auditor', 'log list --json'));
    const file = join(home, 'registro.jsonl');
    const nowhere = await as('bank1', 'auditor', `log export ${items[0].uid}`);
    expect([nowhere.exit, nowhere.stderr]).toEqual([2, expect.stringContaining('--output')]);
    const line = `log export ${items[0].uid} -o ${file}`;
    expect((await as('bank1', 'auditor', line)).exit).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const key = json(await as('bank1', 'auditor', 'log key --json'));
    const verified = await as('bank1', 'auditor', `log verify ${file} --key ${key.id}`);
    expect([verified.exit, verified.stdout]).toEqual([0, expect.stringContaining('integro')]);

    const before = readFileSync(file);
    const again = await as('bank1', 'auditor', line);
    expect([again.exit, again.stderr]).toEqual([5, expect.stringContaining('--force')]);
    expect(readFileSync(file)).toEqual(before);
    expect((await as('bank1', 'auditor', `${line} --force`)).exit).toBe(0);
    expect(readFileSync(file).length).toBeGreaterThan(before.length);
    const compared = await as('bank1', 'auditor', `log compare ${file} ${file}`);
    expect(compared.exit).toBe(0);
  });
});

describe('an agreement', () => {
  it('leaves as a document, and is not taken in twice', async () => {
    const body = {
      number: 'RIGA-1',
      title: 'Protocollo scritto da un programma',
      from: '2026-01-01',
      to: '2029-01-01',
      clauses: usualClauses('association'),
      annexes: [],
      parties: [
        { organisation: world.orgs.section.uid, side: 'police' },
        { organisation: world.orgs.association.uid, side: 'private' },
      ],
    };
    const written = json(
      await as(
        'section',
        'administrator',
        'agreement draft --json --input -',
        [],
        JSON.stringify(body),
      ),
    );
    const exported = await as('section', 'administrator', `agreement export ${written.uid}`);
    expect(JSON.parse(exported.stdout)).toMatchObject({ format: 'staffetta.agreement.v1' });
    const file = join(home, 'protocollo.json');
    writeFileSync(file, exported.stdout);
    const again = await as('section', 'administrator', `agreement import --input ${file} --json`);
    expect([again.exit, JSON.parse(again.stderr).problem.code]).toEqual([1, 'already_exists']);
  });
});

describe('the stream of news', () => {
  it('tells of a report as soon as it arrives', async () => {
    const program = fileURLToPath(new URL('../../packages/cli/bin/staffetta.mjs', import.meta.url));
    const token = world.token('outsourcer', 'analyst');
    const child = spawn(process.execPath, [program, 'live', 'stream', '--json'], {
      env: { HOME: home, STAFFETTA_URL: world.origin, STAFFETTA_TOKEN: token },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const told = once(createInterface(child.stdout), 'line');
    let isTold = false;
    const line = 'report submit --fact other --tlp AMBER --title Nuova --text Fresca';
    // When the stream is open cannot be seen from outside: reports are sent until one is told of.
    void told.then(() => {
      isTold = true;
    });
    while (!isTold) expect((await as('bank1', 'reporter', line)).exit).toBe(0);
    expect(JSON.parse((await told)[0])).toMatchObject({ kind: expect.any(String) });
    child.kill();
  });
});

describe('who is not let in', () => {
  it('is told to sign in, without a token and with a wrong one', async () => {
    const none = await type(['desk', 'show'], { url: world.origin, home });
    expect([none.exit, none.stderr]).toEqual([4, expect.stringContaining('set-token')]);
    const wrong = await type(['report', 'list'], {
      url: world.origin,
      token: 'a'.repeat(40),
      home,
    });
    expect(wrong.exit).toBe(4);
  });

  it('gets the problem document as JSON, for a script', async () => {
    const none = await as('bank1', 'reporter', `report show ${crypto.randomUUID()} --json`);
    expect(none.exit).toBe(1);
    expect(JSON.parse(none.stderr)).toMatchObject({ problem: { code: 'not_found' } });
  });
});

describe('a server', () => {
  it('that does not answer is no refusal', async () => {
    const silent = await type(['desk', 'show'], { url: 'http://127.0.0.1:9', token: 'a', home });
    expect([silent.exit, silent.stderr]).toEqual([3, expect.stringContaining('127.0.0.1:9')]);
  });

  it('that sends elsewhere does not get the token there', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    }).listen(0);
    const { port } = elsewhere.address() as AddressInfo;
    const redirecting = createServer((_, response) => {
      response.writeHead(307, { location: `http://localhost:${port}/` }).end();
    }).listen(0);
    const url = `http://localhost:${(redirecting.address() as AddressInfo).port}`;
    expect((await type(['desk', 'show'], { url, token: 'a', home })).exit).toBe(3);
    expect(seen).toEqual([]);
    elsewhere.close();
    redirecting.close();
  });

  it('is not spoken to in the clear across a network', async () => {
    const plain = await type(['desk', 'show'], {
      url: 'http://staffetta.example',
      token: 'a',
      home,
    });
    expect([plain.exit, plain.stderr]).toEqual([2, expect.stringContaining('https')]);
  });
});

describe('the settings', () => {
  it('are kept for their owner alone, and the token is never shown', async () => {
    const file = join(home, '.config/staffetta/config.json');
    const token = world.token('bank1', 'reporter');
    expect((await type(['config', 'set-url', world.origin], { home })).exit).toBe(0);
    expect((await type(['config', 'set-token'], { home, stdin: `${token}\n` })).exit).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const shown = await type(['config', 'show'], { home });
    expect(shown.stdout).toContain(world.origin);
    expect(shown.stdout).not.toContain(token);
    const current = json(await type(['session', 'current', '--json'], { home }));
    expect(current.organisation.name).toBe('Banca Quercia Canarina');
  });
});
