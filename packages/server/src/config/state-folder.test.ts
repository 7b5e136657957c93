import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureStateFolder } from './state-folder.ts';

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'staffetta-checkout-'));
});
afterEach(() => rmSync(checkout, { recursive: true }));

test('the state lies in the checkout, and others cannot list it', () => {
  const folder = ensureStateFolder(undefined, checkout);
  expect(folder).toBe(join(checkout, '.state'));
  expect(statSync(folder).mode & 0o066).toBe(0);
});

test('a chosen folder is made with all that leads to it', () => {
  const chosen = join(checkout, 'a', 'b');
  expect(ensureStateFolder(chosen, checkout)).toBe(chosen);
  expect(statSync(chosen).isDirectory()).toBe(true);
});

test('what cannot be a folder is refused in words', () => {
  const file = join(checkout, 'file');
  writeFileSync(file, '');
  expect(() => ensureStateFolder(join(file, 'state'), checkout)).toThrow(
    expect.objectContaining({ code: 'state-not-writable' }),
  );
});
