import { sign, verify } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecrets, openSecrets } from './secrets.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffetta-secrets-'));
  file = join(folder, 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('keys are made once, differ from each other and stay the same', () => {
  const first = keepSecrets(folder);
  const again = keepSecrets(folder);
  expect(again.sessionKey).toEqual(first.sessionKey);
  expect(again.logSigningKey.equals(first.logSigningKey)).toBe(true);
  const keys = [first.sessionKey, first.cursorKey, first.wrappingKey].map((key) =>
    key.toString('hex'),
  );
  expect(new Set(keys).size).toBe(3);
  expect(keys.every((key) => key.length === 64)).toBe(true);
});

test('two installations have different keys', () => {
  const other = mkdtempSync(join(tmpdir(), 'staffetta-secrets-'));
  expect(keepSecrets(other).sessionKey).not.toEqual(keepSecrets(folder).sessionKey);
  rmSync(other, { recursive: true });
});

test('nobody else can read the file', () => {
  keepSecrets(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o640);
  expect(() => keepSecrets(folder)).toThrow(expect.objectContaining({ code: 'secrets-open' }));
});

test('the log key signs', () => {
  const { logSigningKey } = keepSecrets(folder);
  const signature = sign(null, Buffer.from('log'), logSigningKey);
  expect(verify(null, Buffer.from('log'), logSigningKey, signature)).toBe(true);
});

test('a key that a newer version needs is added, the others stay', () => {
  const before = keepSecrets(folder);
  const { cursorKey, ...older } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(older));
  const after = keepSecrets(folder);
  expect(after.sessionKey).toEqual(before.sessionKey);
  expect(after.cursorKey.toString('base64url')).not.toBe(cursorKey);
  expect(keepSecrets(folder).cursorKey).toEqual(after.cursorKey);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('keys lost while data are there are not replaced', () => {
  mkdirSync(join(folder, 'postgres'));
  expect(() => keepSecrets(folder)).toThrow(expect.objectContaining({ code: 'secrets-lost' }));
});

test('a damaged file is refused, not overwritten', () => {
  for (const content of ['{', '{"sessionKey":"short"}']) {
    writeFileSync(file, content, { mode: 0o600 });
    expect(() => keepSecrets(folder)).toThrow(expect.objectContaining({ code: 'secrets-damaged' }));
  }
});

test('a restore finds the keys of the backup or none, and makes none in their place', () => {
  expect(() => openSecrets(folder)).toThrow(expect.objectContaining({ code: 'secrets-lost' }));
  expect(readdirSync(folder)).toEqual([]);
  const made = keepSecrets(folder);
  expect(openSecrets(folder).wrappingKey).toEqual(made.wrappingKey);
});
