import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KEY, signingKey } from '../test/build-log.ts';
import { isSigned, signCheckpoint } from './checkpoint.ts';
import { keyFromPublished, keyIdFromText, publishKey } from './signing-key.ts';

const published = publishKey(KEY);
const checkpoint = {
  log: '0',
  size: 1,
  root: 'a',
  chain: 'b',
  header: 'c',
  link: 'd',
  at: '2026-03-04T05:06:07.000000Z',
};

describe('a published key', () => {
  it('is the same from the private and the public half, and comes back', () => {
    const key = keyFromPublished(published.public);
    expect(key && publishKey(key)).toEqual(published);
  });

  it('is taken as a fingerprint or as a key, as people copy it', () => {
    const spaced = published.id.toUpperCase().match(/.{8}/g)?.join(' ') ?? '';
    for (const text of [published.id, spaced, ` ${published.public}\n`]) {
      expect(keyIdFromText(text)).toBe(published.id);
    }
    for (const text of ['', 'key', published.id.slice(1), `${published.public}=`]) {
      expect(keyIdFromText(text)).toBeUndefined();
    }
  });

  it('is an Ed25519 key and no other', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => publishKey(privateKey)).toThrow(expect.objectContaining({ code: 'key.shape' }));
    expect(keyFromPublished('AAAA')).toBeUndefined();
  });
});

describe('a signed checkpoint', () => {
  const signed = signCheckpoint(checkpoint, KEY);

  it('holds', () => {
    expect(isSigned(signed)).toBe(true);
  });

  it('does not hold with another checkpoint, key, id or signature', () => {
    const other = publishKey(signingKey('another'));
    const wrong = [
      { ...signed, checkpoint: { ...checkpoint, size: 2 } },
      { ...signed, key: other },
      { ...signed, key: { ...published, id: other.id } },
      { ...signed, key: { ...published, public: 'x' } },
      { ...signed, signature: signCheckpoint({ ...checkpoint, size: 2 }, KEY).signature },
      { ...signed, signature: '' },
    ];
    expect(wrong.map(isSigned)).toEqual(wrong.map(() => false));
  });
});
