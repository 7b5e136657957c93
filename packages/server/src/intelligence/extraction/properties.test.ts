import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import type { ObservableKind } from './find.ts';
import { maskCards } from './mask-cards.ts';
import { normalise } from './normalise.ts';
import { refang } from './refang.ts';
import { weakKeys } from './weak-keys.ts';

/** Pieces that texts about attacks are made of, and pieces that come close. */
const pieces = fc.constantFrom(
  ...[
    'evil.com',
    'evil[.]com',
    'hxxp://',
    'http://',
    '1.2.3.4',
    '1.2.3[.]4/24',
    '2a01:4f8::1',
    '::',
  ],
  ...[
    '[.]',
    '(punto)',
    ' [at] ',
    '@',
    '.',
    ':',
    '/',
    '\\',
    ' ',
    '\n',
    '\u200b',
    '\u00ad',
    '．',
    '+',
  ],
  ...['IT60 X054 2811 1010 0000 0123 456', '4111 1111 1111 1111', '055 1234567', '+39 333 1234567'],
  ...['CVE-2021-44228', 'T1059.001', 'AS3269', 'd41d8cd98f00b204e9800998ecf8427e', 'à', '😀', 'x'],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map((units) => String.fromCharCode(...units)),
);

test('total on any text; each find is where it says, and its value is normal', () => {
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const { kind, value, start, end, written } of extract(given).finds) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(given.slice(start, end)).toBe(written);
        expect(normalise(kind, value)).toBe(value);
        last = start;
      }
    }),
    { numRuns: 2000 },
  );
});

test('finds are disjoint or nested, never half over each other', () => {
  fc.assert(
    fc.property(text, (given) => {
      const open: number[] = [];
      for (const { start, end } of extract(given).finds) {
        while (open.length > 0 && open.at(-1)! <= start) open.pop();
        expect(end).toBeLessThanOrEqual(open.at(-1) ?? given.length);
        open.push(end);
      }
    }),
    { numRuns: 2000 },
  );
});

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const host = fc
  .tuple(label, label, fc.constantFrom('com', 'it', 'co.uk', 'ru'))
  .map((parts) => parts.join('.'));
const octet = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.'));
const url = fc
  .tuple(fc.constantFrom('http', 'https'), host, fc.webPath())
  .map(([scheme, name, path]) => `${scheme}://${name}${path}`);

const dots = fc.constantFrom(
  '[.]',
  '(.)',
  '{.}',
  '[dot]',
  '(punto)',
  ' [.] ',
  '\\.',
  '．',
  '\u200b.',
);
const colons = fc.constantFrom('://', '[:]//', '[://]', ':[//]');
const ats = fc.constantFrom('@', '[@]', ' [at] ', '(at)', '[chiocciola]');

test('what was defanged is found as if it had not been', () => {
  const same = (kind: ObservableKind, plain: string, broken: string) => {
    const value = normalise(kind, plain);
    expect(value).toBeDefined();
    expect(normalise(kind, broken)).toBe(value);
    const { finds } = extract(`Visto ieri ${broken} in rete.`);
    expect(finds.filter((find) => find.kind === kind).map((find) => find.value)).toEqual([value]);
  };
  fc.assert(
    fc.property(host, dots, (name, dot) => same('domain', name, name.replaceAll('.', dot))),
  );
  fc.assert(
    fc.property(address, fc.constantFrom('[.]', '(.)', '[dot]'), (quad, dot) =>
      same('ipv4', quad, quad.replaceAll('.', dot)),
    ),
  );
  fc.assert(
    fc.property(label, host, ats, dots, (user, name, at, dot) =>
      same('email', `${user}@${name}`, `${user}${at}${name.replaceAll('.', dot)}`),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom('http', 'https'), host, colons, (scheme, name, colon) =>
      same('url', `${scheme}://${name}/a`, `${scheme.replace('tt', 'xx')}${colon}${name}/a`),
    ),
  );
});

test('refanging plain text changes nothing', () => {
  // A path may hold brackets by chance, as what is defanged does.
  const unmarked = url.map((one) => one.replaceAll(/[()[\]{}]/g, ''));
  fc.assert(
    fc.property(fc.oneof(host, address, unmarked), (plain) => {
      expect(refang(`da ${plain} a`).text).toBe(`da ${plain} a`);
    }),
  );
});

test('normal forms of typed values are stable', () => {
  const kinds: ObservableKind[] = [
    'domain',
    'url',
    'ipv4',
    'ipv6',
    'cidr',
    'email',
    'phone',
    'asn',
    'iban',
    'attack',
    'cve',
  ];
  const typed = fc.oneof(text, host, address, url, fc.ipV6(), fc.emailAddress());
  fc.assert(
    fc.property(fc.constantFrom(...kinds), typed, (kind, given) => {
      const value = normalise(kind, given);
      if (value !== undefined) expect(normalise(kind, value)).toBe(value);
    }),
    { numRuns: 3000 },
  );
});

test('weak keys of a value are keys of themselves', () => {
  fc.assert(
    fc.property(fc.oneof(host, address, fc.ipV6()), (given) => {
      for (const kind of ['domain', 'ipv4', 'ipv6'] as const) {
        const value = normalise(kind, given);
        for (const key of value === undefined ? [] : weakKeys(kind, value)) {
          const asKind = key.kind === 'parent-domain' ? 'domain' : 'cidr';
          expect(weakKeys(asKind, key.value)).toEqual([key]);
        }
      }
    }),
  );
});

/** Mod 97 by long division over the rearranged digits, written apart from the library in use. */
function checkDigits(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((c) => Number.parseInt(c, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, '0');
}

test('an IBAN counts exactly when mod 97 is right', () => {
  const account = fc.stringMatching(/^[A-Z][0-9]{22}$/);
  fc.assert(
    fc.property(account, fc.integer({ min: 0, max: 99 }), (number, wrong) => {
      const right = checkDigits('IT', number);
      const iban = `IT${right}${number}`;
      expect(extract(`IBAN ${iban}`).finds.map(({ value }) => value)).toContain(iban);
      const digits = String(wrong).padStart(2, '0');
      fc.pre(Math.abs(Number(digits) - Number(right)) % 97 !== 0);
      expect(normalise('iban', `IT${digits}${number}`)).toBeUndefined();
    }),
  );
});

/** Luhn from the left, written apart from the code under test. */
function isLuhn(digits: string): boolean {
  const odd = digits.length % 2;
  const sum = [...digits].reduce((total, digit, n) => {
    const twice = Number(digit) * (n % 2 === odd ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

/** A number of one of the networks, with its check digit. */
const card = fc
  .tuple(
    fc.constantFrom('4', '51', '55', '2221', '6011', '62', '5018'),
    fc.stringMatching(/^[0-9]{15}$/),
  )
  .map(([issuer, rest]) => {
    const body = (issuer + rest).slice(0, 15);
    return body + [...'0123456789'].find((digit) => isLuhn(body + digit));
  });

/** Runs of 13 to 19 digits, alone or in groups of four, that a card network could have issued. */
function cardsLeft(masked: string): string[] {
  const runs = masked.match(/[0-9]+(?:[ -][0-9]+)*/g) ?? [];
  return runs
    .flatMap((run) => [run, ...run.split(/[ -]/)])
    .filter((run) => /^(?:[0-9]+|[0-9]{4}(?:[ -][0-9]{4})*(?:[ -][0-9]{1,3})?)$/.test(run))
    .map((run) => run.replaceAll(/[ -]/g, ''))
    .filter((digits) => digits.length >= 13 && digits.length <= 19)
    .filter(
      (digits) =>
        /^(?:4(?:.{12}|.{15}|.{17,18})|(?:5[06-8]|6).*|5[1-5].{14}|2(?:22[1-9]|[3-6]..|7[01].|720).{12})$/.test(
          digits,
        ) && isLuhn(digits),
    );
}

test('masking leaves no card number, keeps the length and the first six and last four digits', () => {
  const shape = fc.constantFrom(
    (digits: string) => digits,
    (digits: string) => digits.replaceAll(/(.{4})(?=.)/g, '$1 '),
    (digits: string) => digits.replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
  const around = fc.constantFrom('', ' ', 'Carta: ', ' 12 ', '\n', ', 2025 ');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(around, card, shape), { minLength: 1, maxLength: 4 }),
      around,
      (cards, end) => {
        const given =
          cards.map(([before, digits, form]) => `${before}|${form(digits)}`).join(';') + end;
        const { text: masked, masked: count } = maskCards(given);
        expect(masked).toHaveLength(given.length);
        expect(count).toBe(cards.length);
        expect(cardsLeft(masked)).toEqual([]);
        for (const [, digits] of cards)
          expect(masked.replaceAll(/[ -]/g, '')).toContain(
            `${digits.slice(0, 6)}******${digits.slice(-4)}`,
          );
      },
    ),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 -]{0,60}$/), (given) => {
      expect(cardsLeft(maskCards(given).text)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

/** The body, and the check digit that makes it pass. */
const withCheck = (body: string): string =>
  body + [...'0123456789'].find((digit) => isLuhn(body + digit));

test('the digits left of one card form no other with those beside it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{8}$/), fc.stringMatching(/^[0-9]{10}$/), (body, tail) => {
      const given = withCheck(`4000${body}6${body.slice(0, 2)}`);
      const other = withCheck(`${given.slice(-4)}${tail}1`).slice(4);
      const text = `${given.replaceAll(/(.{4})(?=.)/g, '$1 ')} ${other.replaceAll(/(.{4})(?=.)/g, '$1 ')}`;
      const { text: masked } = maskCards(text);
      expect(cardsLeft(masked)).toEqual([]);
      expect(cardsLeft(masked.replaceAll(/.*[*] ?/g, ''))).toEqual([]);
    }),
  );
});

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.stringMatching(/^[0-9 -]{0,60}$/)), (given) => {
      const once = maskCards(given).text;
      expect(maskCards(once).text).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
