import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffetta-bundle-'));
  const made = spawnSync(process.execPath, [here('tasks/bundle-cli.ts'), join(folder, 's.mjs')], {
    encoding: 'utf8',
  });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  copyFileSync(here('../conformance/journal/staffetta-log-1.jsonl'), join(folder, 'log.jsonl'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The oldest Node of this machine that shall do: 20.19 or later. */
function oldestNode(): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((path) => join(path, 'node'))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, version: versionOf(path) }))
    .filter(({ version }) => version >= 20.019);
  found.sort((one, other) => one.version - other.version);
  return found[0]?.path ?? process.execPath;
}

/** `v20.19.4` as 20.019. */
function versionOf(node: string): number {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const [, major = 0, minor = 0] = /^v(\d+)\.(\d+)/.exec(stdout) ?? [];
  return Number(major) + Number(minor) / 1000;
}

const node = oldestNode();
/** In an empty folder, far from any node_modules, with nothing of this machine's settings. */
const staffetta = (...args: string[]) =>
  spawnSync(node, ['s.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { HOME: folder, LANG: 'en_GB.UTF-8' },
  });

test('one file says its version and shows every command', () => {
  const { version } = JSON.parse(readFileSync(here('../packages/cli/package.json'), 'utf8'));
  expect(staffetta('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(staffetta('report', 'submit', '--help')).toMatchObject({ status: 0, stderr: '' });
});

test('it verifies a log, and names what is wrong with a changed one', () => {
  expect(staffetta('log', 'verify', 'log.jsonl')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('The log is intact.'),
    stderr: '',
  });
  const text = readFileSync(join(folder, 'log.jsonl'), 'utf8').split('\n');
  text[3] = text[3]!.replace(/"at":"2026-(\d)/, '"at":"2027-$1');
  writeFileSync(join(folder, 'changed.jsonl'), text.join('\n'));
  expect(staffetta('log', 'verify', 'changed.jsonl')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Entry 3'),
  });
});

test('it speaks with a server, and says that backups are made elsewhere', () => {
  expect(staffetta('config', 'set-url', 'http://127.0.0.1:9')).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(staffetta('installation', 'status')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('does not answer'),
  });
  expect(staffetta('backup', 'x')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('only where Staffetta is installed in full'),
  });
});

test('the licences of what is in it lie beside it', () => {
  const notices = readFileSync(join(folder, 's.mjs.licences.txt'), 'utf8');
  for (const name of ['canonicalize', 'commander', 'i18next', 'typebox'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([A-Z]`, 'm'));
  expect(notices).not.toContain('EUPL');
});
