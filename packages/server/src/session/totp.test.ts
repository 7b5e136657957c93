import { generateSync } from 'otplib';
import { expect, test } from 'vitest';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';

// RFC 6238, appendix B: the SHA-1 secret is the ASCII text 12345678901234567890; codes cut to six digits.
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the code of RFC 6238 at %i', (epoch, code) => {
  expect(totpStep(rfcSecret, code, epoch, undefined)).toBe(Math.floor(epoch / 30));
});

test('a code counts once', () => {
  const step = totpStep(rfcSecret, '287082', 59, undefined);
  expect(totpStep(rfcSecret, '287082', 59, step)).toBeUndefined();
});

test('a code of two minutes ago is old', () => {
  const secret = newTotpSecret();
  const code = generateSync({ secret, epoch: 1_000_000 });
  expect(totpStep(secret, code, 1_000_000 + 30, undefined)).toBeDefined();
  expect(totpStep(secret, code, 1_000_000 + 120, undefined)).toBeUndefined();
});

test('the address names issuer and account', () => {
  const uri = totpUri('Staffetta', 'anna@example.org', rfcSecret);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Staffetta:anna%40example\.org\?/);
});
