import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkPurposes, mailTokens } from './mail-token.ts';

const tokens = mailTokens(Buffer.alloc(32, 7));
const purpose = fc.constantFrom(...linkPurposes);
const mail = fc.uuid({ version: 4 });

test('what was made is read again', () => {
  fc.assert(
    fc.property(mail, purpose, (uuid, what) => {
      const of = { mail: uuid, purpose: what };
      expect(tokens.readLink(tokens.link(of))).toEqual(of);
      const tag = tokens.replyTag(uuid);
      expect(tokens.readReplyTag(tag)).toBe(uuid);
      expect(tokens.readReplyTag(tag.toUpperCase())).toBe(uuid);
      expect(tag).toMatch(/^[a-z2-7]{42}$/);
    }),
  );
});

test('one changed sign, and nothing is read', () => {
  fc.assert(
    fc.property(mail, purpose, fc.nat(43), fc.nat(62), (uuid, what, at, by) => {
      const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const token = tokens.link({ mail: uuid, purpose: what });
      const other = signs[(signs.indexOf(token[at]!) + 1 + by) % 64]!;
      expect(tokens.readLink(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(mail, fc.nat(41), fc.nat(30), (uuid, at, by) => {
      const signs = 'abcdefghijklmnopqrstuvwxyz234567';
      const tag = tokens.replyTag(uuid);
      const other = signs[(signs.indexOf(tag[at]!) + 1 + by) % 32]!;
      expect(tokens.readReplyTag(tag.slice(0, at) + other + tag.slice(at + 1))).toBeUndefined();
    }),
  );
});

test('a link is no reply address, and neither opens under another key', () => {
  const others = mailTokens(randomBytes(32));
  fc.assert(
    fc.property(mail, purpose, (uuid, what) => {
      const token = tokens.link({ mail: uuid, purpose: what });
      expect(others.readLink(token)).toBeUndefined();
      expect(others.readReplyTag(tokens.replyTag(uuid))).toBeUndefined();
      expect(tokens.readReplyTag(token)).toBeUndefined();
    }),
  );
});

test('noise is nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      expect(tokens.readLink(noise)).toBeUndefined();
      expect(tokens.readReplyTag(noise)).toBeUndefined();
    }),
  );
});
