import { mailKinds } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PreferencePurpose, preferenceLinks } from './preference-link.ts';

const links = preferenceLinks(Buffer.alloc(32, 7), 'https://staffetta.example');
const box = fc.uuid({ version: 4 });
const purpose = fc.constantFrom<PreferencePurpose>(
  'choose',
  ...mailKinds.map((stop) => ({ stop })),
);
const tokenOf = (path: string) => path.slice('/preferenze/'.length);

test('what was made is read again, for its purpose, mailbox and address alone', () => {
  fc.assert(
    fc.property(box, purpose, fc.emailAddress(), (uid, what, address) => {
      const read = links.read(tokenOf(links.path(uid, address, what)));
      expect(read).toMatchObject({ box: uid, purpose: what });
      expect(read!.isFor(address.toUpperCase())).toBe(true);
      expect(read!.isFor(`x${address}`)).toBe(false);
      expect(links.url(uid, address, what)).toMatch(
        /^https:\/\/staffetta\.example\/preferenze\/[\w-]{55}$/,
      );
    }),
  );
});

test('one changed sign, and nothing is read', () => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  fc.assert(
    fc.property(box, purpose, fc.nat(54), fc.nat(62), (uid, what, at, by) => {
      const token = tokenOf(links.path(uid, 'a@b.example', what));
      const other = signs[(signs.indexOf(token[at]!) + 1 + by) % 64]!;
      expect(links.read(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
    }),
  );
});

test('whatever else is written there is nothing, and another installation’s neither', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String({ maxLength: 80 })), (token) => {
      expect(links.read(token)).toBeUndefined();
    }),
  );
  const other = preferenceLinks(Buffer.alloc(32, 8), 'https://staffetta.example');
  const token = tokenOf(other.path(crypto.randomUUID(), 'a@b.example', 'choose'));
  expect(links.read(token)).toBeUndefined();
});
