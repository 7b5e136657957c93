import { expect, test } from 'vitest';
import { sharedBuffers } from './settings.ts';

const gigabyte = 1024 ** 3;

test.each([
  [gigabyte / 2, 128],
  [4 * gigabyte, 512],
  [64 * gigabyte, 1024],
])('of %d bytes of memory PostgreSQL keeps %d MB for itself', (memory, megabytes) => {
  expect(sharedBuffers(memory)).toBe(megabytes);
});
