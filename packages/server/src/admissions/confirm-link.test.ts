import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirmLinks } from './confirm-link.ts';

const links = confirmLinks(randomBytes(32));

test('a link opens the request it was made for', () => {
  const uid = randomUUID();
  const token = links.token(uid);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(links.read(token)).toBe(uid);
});

test('changed in one sign, made elsewhere or made up, it opens nothing', () => {
  const token = links.token(randomUUID());
  expect(confirmLinks(randomBytes(32)).read(token)).toBeUndefined();
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'aZ0_-=. '), (at, sign) => {
      const changed = token.slice(0, at) + sign + token.slice(at + 1);
      expect(links.read(changed)).toBe(changed === token ? links.read(token) : undefined);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => links.read(text) === undefined));
});
