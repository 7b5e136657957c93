import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPasswords } from './passwords.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffetta-passwords-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('three long passwords are generated once and readable by nobody else', async () => {
  const file = join(folder, 'passwords.json');
  const made = await keepPasswords(file);
  expect(new Set(Object.values(made)).size).toBe(3);
  expect(Object.values(made).every((password) => password.length >= 43)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await keepPasswords(file)).toEqual(made);
});
