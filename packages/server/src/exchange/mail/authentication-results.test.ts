import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAuthenticationResults } from './authentication-results.ts';

/** As `method=result property=value…`, to be read at a glance. */
const said = (value: string) => {
  const field = readAuthenticationResults(value);
  return (
    field && [
      field.authservId,
      ...field.results.map(({ method, result, properties }) =>
        [`${method}=${result}`, ...[...properties].map(([name, text]) => `${name}=${text}`)].join(
          ' ',
        ),
      ),
    ]
  );
};

// RFC 8601, appendix B, the fields as they are printed there.
test.each([
  ['B.2', 'example.org 1; none', ['example.org']],
  [
    'B.3',
    'example.com;\r\n          spf=pass smtp.mailfrom=example.net',
    ['example.com', 'spf=pass smtp.mailfrom=example.net'],
  ],
  [
    'B.4',
    'example.com;\r\n          auth=pass (cram-md5) smtp.auth=sender@example.net;\r\n          spf=pass smtp.mailfrom=example.net',
    ['example.com', 'auth=pass smtp.auth=sender@example.net', 'spf=pass smtp.mailfrom=example.net'],
  ],
  [
    'B.5',
    'example.com;\r\n          dkim=pass (good signature) header.d=example.com',
    ['example.com', 'dkim=pass header.d=example.com'],
  ],
  [
    'B.6',
    'example.com;\r\n      dkim=pass reason="good signature"\r\n        header.i=@mail-router.example.net;\r\n      dkim=fail reason="bad signature"\r\n        header.i=@newyork.example.com',
    [
      'example.com',
      'dkim=pass reason=good signature header.i=@mail-router.example.net',
      'dkim=fail reason=bad signature header.i=@newyork.example.com',
    ],
  ],
  [
    'B.7, comments everywhere',
    "foo.example.net (foobar) 1 (baz);\r\n    dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n      policy (A dot can go here) . (like that) expired\r\n      (this surprised me) = (as I wasn't expecting it) 1362471462",
    ['foo.example.net', 'dkim=fail policy.expired=1362471462'],
  ],
])('RFC 8601 %s', (_, value, expected) => {
  expect(said(value)).toEqual(expected);
});

test.each([
  ['another version', 'example.org 2; spf=pass'],
  ['no name', '; spf=pass smtp.mailfrom=a.example'],
  ['a result in the place of the name', 'spf=pass smtp.mailfrom=a.example; x'],
  ['far too long', `example.org; spf=pass ${'x'.repeat(10_000)}`],
])('%s is no such field', (_, value) => {
  expect(readAuthenticationResults(value)).toBeUndefined();
});

test('a name inside a comment or a quotation is not the server’s, and a result there is none', () => {
  expect(
    said('(mx.hub.example) evil.example; spf=none (dmarc=pass header.from=bank.example)'),
  ).toEqual(['evil.example', 'spf=none']);
  expect(said('evil.example; spf=none (a (b) ; dmarc=pass header.from=bank.example)')).toEqual([
    'evil.example',
    'spf=none',
  ]);
  expect(said('evil.example; spf=none reason="x; dmarc=pass header.from=bank.example"')).toEqual([
    'evil.example',
    'spf=none reason=x; dmarc=pass header.from=bank.example',
  ]);
});

test('whatever is written there, it is read or not, and never breaks', () => {
  const signs = fc.constantFrom(...'();="\\ \t\r\na1.@-/');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 300 }), (parts) => {
      const field = readAuthenticationResults(`mx.example; ${parts.join('')}`);
      expect(field === undefined || field.authservId.startsWith('mx.example')).toBe(true);
    }),
  );
});
