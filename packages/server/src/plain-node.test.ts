import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

// vitest accepts what Node's type stripping refuses (enums, parameter properties, imports without an ending).
test('plain Node can import every module of contract and server', { timeout: 60_000 }, () => {
  const packages = join(import.meta.dirname, '../..');
  const modules = ['contract/src', 'server/src']
    .flatMap((folder) =>
      readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(packages, folder, file),
      ),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    // Importing these would start something.
    .filter((file) => !file.endsWith('/main.ts'));
  const script = `for (const url of ${JSON.stringify(modules.map((file) => pathToFileURL(file).href))}) {
    try { await import(url) } catch (error) { console.error(url, error.message); process.exitCode = 1 }
  }
  process.exit()`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});
