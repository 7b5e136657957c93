import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync(new URL('../../../migrations/', import.meta.url))
  .filter((name) => name.endsWith('.sql'))
  .sort();

test('each migration has a number of its own, and says what it is for', () => {
  const numbers = files.map((name) => name.slice(0, 4));
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  expect(files.filter((name) => !/^\d{4}_[a-z][a-z_]+\.sql$/.test(name))).toEqual([]);
});
