import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from './file-store.ts';
import { open, seal } from './sealed-stream.ts';

async function* inChunks(content: Uint8Array, size: number): Bytes {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const all = async (bytes: Bytes) => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
};

// Around the length of a piece (64 KiB), where counting goes wrong.
const lengths = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(65_535, 65_536, 65_537, 131_071, 131_072, 200_001),
);
const cuts = fc.integer({ min: 1000, max: 70_000 });

test('what was sealed opens to the same, however either was cut on its way', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, cuts, cuts, async (length, cut, cutAgain) => {
      const [key, content] = [randomBytes(32), randomBytes(length)];
      const sealed = await all(seal(key, inChunks(content, cut)));
      expect(content.equals(await all(open(key, inChunks(sealed, cutAgain))))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('cut anywhere, it does not open', async () => {
  const key = randomBytes(32);
  const sealed = await all(seal(key, inChunks(randomBytes(131_072), 5000)));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), async (length) => {
      await expect(all(open(key, inChunks(sealed.subarray(0, length), 9000)))).rejects.toThrow();
    }),
    { numRuns: 40 },
  );
});

test('another key does not open it', async () => {
  const sealed = await all(seal(randomBytes(32), inChunks(Buffer.from('x'), 1)));
  await expect(all(open(randomBytes(32), inChunks(sealed, 100)))).rejects.toThrow();
});
