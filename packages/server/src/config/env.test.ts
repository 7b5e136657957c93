import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('only this file reads the environment', () => {
  const source = join(import.meta.dirname, '..');
  const readers = globSync('**/*.ts', { cwd: source }).filter(
    (file) =>
      !file.endsWith('.test.ts') && /process\.env/.test(readFileSync(join(source, file), 'utf8')),
  );
  expect(readers).toEqual(['config/env.ts']);
});

test('variables of tests and scripts are no slips', () => {
  const env = readEnv({ STAFFETTA_VECTORS: '/v', STAFFETTA_TEST_ENGINE: 'system', PATH: '/bin' });
  expect(env).toEqual({ unknown: [] });
});
