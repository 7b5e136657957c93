import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feeds as english } from '../../packages/portal/src/i18n/en/feeds.ts';
import { feeds as italian } from '../../packages/portal/src/i18n/it/feeds.ts';
import { anybody } from '../harness/relaying.ts';
import { findProgram } from '../harness/system-programs.ts';
import { createWorld, type World } from '../harness/world.ts';

// The commands that the page prints, run as an administrator would paste them, and the programs that read the result.

const run = promisify(execFile);

let world: World;
let folder: string;
let address: string;
let report: string;
const labels = ['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60)];
/** With `*.` before it and the name of the zone after it, still a name; and one octet too long for that. */
const longest = [...labels, 'd'.repeat(51), 'it'].join('.');
const tooLong = [...labels, 'd'.repeat(52), 'it'].join('.');
const domains = [
  'primo.frode-uno.it',
  'secondo.frode-uno.it',
  domainToASCII('società-di-prova.it'),
  longest,
];
beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'staffetta-lists-'));
  const { secret } = await world.as('bank1').feeds.open({ body: { name: 'dnsmasq di Prato' } });
  address = `${world.origin}/api/v1/lists/${secret}/domains`;
  ({ uid: report } = await world.as('bank1').reports.send({
    body: {
      fact: 'phishing',
      title: 'Tre pagine false',
      text: `Viste ${[...domains, tooLong].join(', ')}.`,
      tlp: 'AMBER',
      pap: 'GREEN',
      relayPolicy: anybody,
      indicators: { confirm: [...domains, tooLong].map((value) => ({ kind: 'domain', value })) },
    },
  }));
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Pastes a printed command into a shell, in the folder of the lists. */
const paste = (command: string, from = address) =>
  run('sh', ['-c', command.replace(/INDIRIZZO|ADDRESS/, from)], { cwd: folder });

/** Gives a text where a list would be, for as long as `use` takes. */
async function served(text: string, use: (from: string) => Promise<void>): Promise<void> {
  const server = createServer((_, answer) => answer.end(text));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await use(`http://127.0.0.1:${port}/`).finally(() => server.close());
}
const made = (file: string) => readFile(join(folder, file), 'utf8');

const conversions = [
  {
    device: 'dnsmasq',
    file: 'staffetta.conf',
    program: 'dnsmasq',
    check: ['--test', '--conf-file=staffetta.conf'],
    says: 'syntax check OK',
  },
  {
    device: 'rpz',
    file: 'rpz.staffetta.zone',
    program: 'named-checkzone',
    check: ['rpz.staffetta', 'rpz.staffetta.zone'],
    says: 'OK',
  },
] as const;

/** No name: a label may have 63 octets. */
const broken = `primo.frode-uno.it\n${'x'.repeat(70)}.it\n`;

describe.each(conversions)('the command for $device', ({ device, file, program, check, says }) => {
  test('is the same in both languages but for the word to replace', () => {
    expect(english.how[device].command.replace('ADDRESS', 'INDIRIZZO')).toBe(
      italian.how[device].command,
    );
  });

  test('makes a file with every name that the program accepts', async (context) => {
    const path = findProgram(program) ?? context.skip(`${program} is not installed`);
    await paste(italian.how[device].command);
    const { stdout, stderr } = await run(path, check, { cwd: folder });
    expect(stdout + stderr).toContain(says);
    const text = await made(file);
    for (const domain of domains) expect(text).toContain(domain);
  });

  test('leaves the file of before where the program refuses the new one, and says why', async (context) => {
    if (!findProgram(program)) context.skip(`${program} is not installed`);
    await writeFile(join(folder, file), 'what was good');
    await served(broken, async (from) => {
      await expect(paste(italian.how[device].command, from)).rejects.toThrow();
    });
    expect(await made(file)).toBe('what was good');
    expect(await made('.staffetta.check')).toMatch(/label too long|error at line 2/);
    await rm(join(folder, '.staffetta.new'));
  });

  test('leaves the file of before where the address does not answer', async () => {
    await writeFile(join(folder, file), 'what was good');
    await expect(
      paste(italian.how[device].command, `${world.origin}/api/v1/lists/nobody/domains`),
    ).rejects.toThrow('404');
    expect(await made(file)).toBe('what was good');
    expect(await readdir(folder)).not.toContain('.staffetta.new');
  });
});

test('a name too long for the zone is left out of it, and is in the file for dnsmasq', async (context) => {
  for (const { program } of conversions)
    if (!findProgram(program)) context.skip(`${program} is not installed`);
  expect(await (await fetch(address)).text()).toContain(`${tooLong}\n`);
  await paste(italian.how.rpz.command);
  const zone = await made('rpz.staffetta.zone');
  expect(zone).toContain(`\n*.${longest} CNAME .\n`);
  expect(zone).not.toContain(tooLong);
  await paste(italian.how.dnsmasq.command);
  expect(await made('staffetta.conf')).toContain(`address=/${tooLong}/\n`);
});

test('what was recalled is gone from the file at the next run', async (context) => {
  if (!findProgram('dnsmasq')) context.skip('dnsmasq is not installed');
  await world
    .as('bank1')
    .relays.recall({ params: { uid: report }, body: { reason: 'false_positive' } });
  world.clock.advance(60);
  await paste(italian.how.dnsmasq.command);
  expect(await made('staffetta.conf')).toBe('');
});
