import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test.each([
  ['550 5.1.1 <a@b.example>: Recipient address rejected: User unknown', 'unknown'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'unknown'],
  ['550 no such user', 'unknown'],
  ['552 5.2.2 Mailbox full', 'full'],
  ['550 Over quota', 'full'],
  ['554 5.2.1 The email account that you tried to reach is disabled', 'closed'],
  ['550 5.0.0 mah', 'other'],
])('“%s” says %s', (said, reason) => {
  expect(refusalOf(said)).toBe(reason);
});

test('whatever a server says is one of the closed list', () => {
  fc.assert(
    fc.property(fc.string(), (said) =>
      ['unknown', 'full', 'closed', 'other'].includes(refusalOf(said)),
    ),
  );
});
