import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FeedValue, linesOf } from './feed-lines.ts';

const domain = (value: string): FeedValue => ({ kind: 'domain', value });

test('each value stands once, on a line of its own, in an order that depends on nothing else', () => {
  const some = ['b.evil-prova.it', 'a.evil-prova.it', 'b.evil-prova.it'].map(domain);
  const { body, lines } = linesOf(some, []);
  expect(body).toBe('a.evil-prova.it\nb.evil-prova.it\n');
  expect(lines).toBe(2);
  expect(linesOf(some.toReversed(), [])).toEqual({ body, lines });
});

test('what must never be blocked is left out, whoever confirmed it', () => {
  const values: FeedValue[] = [
    { kind: 'ipv4', value: '8.8.8.8' },
    { kind: 'ipv4', value: '10.1.2.3' },
    { kind: 'ipv4', value: '91.203.145.38' },
    domain('www.banca-prova.it'),
  ];
  expect(linesOf(values, ['banca-prova.it']).body).toBe('91.203.145.38\n');
});

test('no value makes a second line, a comment or a blank one', () => {
  const tail = fc.constantFrom('', '\n', '\nbanca-prova.it', ' # nota', '\r\n', '\u2028x');
  const value = fc.tuple(fc.domain(), tail).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(value, fc.string({ unit: 'binary' }))), (written) => {
      const { body, lines } = linesOf(written.map(domain), []);
      expect(body.split('\n')).toHaveLength(lines + 1);
      for (const line of body.split('\n').slice(0, -1)) expect(written).toContain(line);
    }),
  );
});

test('without values it is empty, not a blank line', () => {
  expect(linesOf([], [])).toEqual({ body: '', lines: 0 });
});
