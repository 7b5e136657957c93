import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// A project as small as can be, with the real first step and an npm that only notes what it was told.
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'staffetta-run-'));
  for (const name of ['run.mjs', 'install.mjs', 'node24.mjs']) {
    cpSync(join(import.meta.dirname, name), join(project, 'scripts', name));
  }
  write('scripts/tasks/echo.ts', "console.log('task ' + process.argv.slice(2) as string);");
  write('bin/npm', `#!/bin/sh\necho "$@" > '${project}/npm-was-told'\nexit \${NPM_STATUS:-0}\n`);
  chmodSync(join(project, 'bin', 'npm'), 0o755);
});
afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(
    join(project, path),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}

type Packages = Record<
  string,
  { version?: string; optional?: boolean; link?: boolean; resolved?: string }
>;

function locked(wanted: Packages, present: Packages | undefined): void {
  write('package-lock.json', { packages: { '': {}, ...wanted } });
  if (present) write('node_modules/.package-lock.json', { packages: present });
}

function run(env: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(project, 'scripts/run.mjs'), 'echo', 'a', 'b'], {
    encoding: 'utf8',
    env: { PATH: `${join(project, 'bin')}:/usr/bin:/bin`, ...env },
  });
}

const toldNpm = () =>
  existsSync(join(project, 'npm-was-told')) && readFileSync(join(project, 'npm-was-told'), 'utf8');

test('a task runs with its words, and without npm when nothing is missing', () => {
  locked({ 'node_modules/x': { version: '1.0.0' } }, { 'node_modules/x': { version: '1.0.0' } });
  expect(run()).toMatchObject({ status: 0, stdout: 'task a,b\n' });
  expect(toldNpm()).toBe(false);
});

test.each<[string, Packages | undefined]>([
  ['nothing was installed', undefined],
  ['a package is missing', {}],
  ['a package is of another version', { 'node_modules/x': { version: '1.0.1' } }],
])('npm installs what the lockfile names, without install scripts, when %s', (_, present) => {
  locked({ 'node_modules/x': { version: '1.0.0' } }, present);
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('task a,b') });
  expect(toldNpm()).toMatch(/^ci --ignore-scripts /);
});

test('what npm leaves out for another platform is not missing', () => {
  locked(
    {
      'node_modules/elsewhere': { version: '1.0.0', optional: true },
      'node_modules/staffetta-runtime': { link: true, resolved: 'runtime' },
      runtime: { version: '24.0.0', optional: true },
    },
    {},
  );
  expect(run().status).toBe(0);
  expect(toldNpm()).toBe(false);
});

test('a workspace that is not linked yet is missing', () => {
  const workspace: Packages = {
    'node_modules/@staffetta/new': { link: true, resolved: 'packages/new' },
    'packages/new': { version: '0.1.0' },
  };
  locked(workspace, {});
  run();
  expect(toldNpm()).toMatch(/^ci /);
});

test('where npm fails, the task does not run', () => {
  locked({ 'node_modules/x': { version: '1.0.0' } }, {});
  const { status, stdout } = run({ NPM_STATUS: '1' });
  expect(status).toBe(1);
  expect(stdout).not.toContain('task');
});
