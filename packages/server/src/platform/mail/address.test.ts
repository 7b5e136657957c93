import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMailbox, oneLine } from './address.ts';
import { senderOf } from './sender.ts';

test('one plain mailbox and nothing that could be a second one or a header', () => {
  for (const good of ['a@b.it', 'nome.cognome+x@sotto.dominio.example', 'àè@bücher.example'])
    expect(isMailbox(good), good).toBe(true);
  for (const bad of [
    'a@b.it, c@d.it',
    'a@b.it;c@d.it',
    'A <a@b.it>',
    'a@b.it\r\nBcc: c@d.it',
    'a@b.it\u2028',
    'a b@c.it',
    '"a"@b.it',
    'a@b@c.it',
    'a@',
    '@b.it',
    '',
    `${'a'.repeat(65)}@b.it`,
  ])
    expect(isMailbox(bad), bad).toBe(false);
});

test('no text makes a second line of a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(`a\r\n${text}\nb\u0085c\u202ed`)).not.toMatch(
        /[\r\n\u0085\u2028\u2029\u202e]/,
      );
    }),
  );
  expect(oneLine('à'.repeat(500))).toHaveLength(200);
});

test('the sender is read with and without a name', () => {
  expect(senderOf('Staffetta <avvisi@x.it>')).toEqual({
    name: 'Staffetta',
    address: 'avvisi@x.it',
  });
  expect(senderOf('"S, A" <a@x.it>')).toEqual({ name: 'S, A', address: 'a@x.it' });
  expect(senderOf(' a@x.it ')).toEqual({ name: '', address: 'a@x.it' });
});
