import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { findProgram } from '../harness/system-programs.ts';
import { makeTestFolder, removeTestFolder } from '../harness/test-folder.ts';

// Of Debian's package `systemd`; it reads units without running as the first process.
const analyze = findProgram('systemd-analyze');
const shipped = fileURLToPath(new URL('../../packaging/systemd/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The units as they are shipped, with this machine's Node and this checkout in place of /usr/bin/node and /opt. */
async function units(): Promise<string[]> {
  const folder = await makeTestFolder();
  onTestFinished(() => removeTestFolder(folder));
  return readdirSync(shipped).map((name) => {
    const text = readFileSync(join(shipped, name), 'utf8')
      .replaceAll('/usr/bin/node', process.execPath)
      .replace(/^EnvironmentFile=.*$/m, '');
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

test.skipIf(!analyze)('systemd finds nothing wrong with the units', async () => {
  const { status, stderr } = spawnSync(analyze!, ['verify', '--man=no', ...(await units())], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test.skipIf(!analyze)('the services may do little more than their work', async () => {
  for (const unit of await units())
    if (unit.endsWith('.service'))
      // At most 2.0 of 10, in tenths; fails above.
      execFileSync(analyze!, ['security', '--offline=true', '--threshold=20', '--no-pager', unit]);
});

test('what the units start is there', () => {
  for (const name of readdirSync(shipped))
    for (const [, path] of readFileSync(join(shipped, name), 'utf8').matchAll(
      /\/opt\/staffetta\/([\w./-]+)/g,
    ))
      expect(readFileSync(join(root, path!), 'utf8').length, path).toBeGreaterThan(0);
});
