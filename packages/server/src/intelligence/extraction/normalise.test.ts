import { expect, test } from 'vitest';
import type { ObservableKind } from './find.ts';
import { normalise } from './normalise.ts';
import { weakKeys } from './weak-keys.ts';

const GOOD: [ObservableKind, string, string][] = [
  ['domain', ' Evil[.]COM. ', 'evil.com'],
  ['domain', 'bücher.de', 'xn--bcher-kva.de'],
  ['url', 'hxxp://evil[.]com', 'http://evil.com/'],
  ['url', 'evil.com/a', 'http://evil.com/a'],
  ['url', 'evil.com', 'http://evil.com/'],
  ['url', 'http://evil.com/a?', 'http://evil.com/a'],
  ['url', '1.2.3.4:8080/a', 'http://1.2.3.4:8080/a'],
  ['url', 'evil.com:8080', 'http://evil.com:8080/'],
  ['ipv4', '1.2.3[.]4', '1.2.3.4'],
  ['ipv6', '[2A01:0:0::1]', '2a01::1'],
  ['cidr', '1.2.3.4/24', '1.2.3.0/24'],
  ['cidr', '2a01::1/32', '2a01::/32'],
  ['email', 'Mario[at]Evil.com', 'mario@evil.com'],
  ['md5', 'D41D8CD98F00B204E9800998ECF8427E', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['cve', 'cve-2021-44228', 'CVE-2021-44228'],
  ['attack', 't1059.001', 'T1059.001'],
  ['iban', 'it60 x054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456'],
  ['phone', '333 1234567', '+393331234567'],
  ['phone', '+44 20 7946 0958', '+442079460958'],
  ['asn', '3269', 'AS3269'],
  ['asn', 'as 3269', 'AS3269'],
];

test.each(GOOD)('%s %s', (kind, typed, value) => {
  expect(normalise(kind, typed)).toBe(value);
});

const BAD: [ObservableKind, string][] = [
  ['domain', 'evil.com/a'],
  ['domain', 'evil'],
  ['domain', 'two evil.com'],
  ['url', 'http://evil.com/a b'],
  ['url', 'javascript:alert(1)'],
  ['url', 'http://localhost/'],
  ['ipv4', '1.2.3.256'],
  ['ipv4', '1.2.3.4/24'],
  ['ipv6', '1::2::3'],
  ['cidr', '1.2.3.4/33'],
  ['email', '@evil.com'],
  ['md5', 'a'.repeat(32)],
  ['sha1', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['cve', 'CVE-2021-1'],
  ['attack', 'T9999'],
  ['iban', 'IT00X0542811101000000123456'],
  ['phone', '12'],
  ['asn', 'AS0'],
  ['domain', 'a.'.repeat(6000)],
];

test.each(BAD)('no %s: %s', (kind, typed) => {
  expect(normalise(kind, typed)).toBeUndefined();
});

test('weak keys: the registrable parent, the net of an address, nothing that everybody shares', () => {
  const parent = (value: string) => [{ kind: 'parent-domain', value }];
  expect(weakKeys('domain', 'a.b.evil.co.uk')).toEqual(parent('evil.co.uk'));
  expect(weakKeys('domain', 'evil.co.uk')).toEqual(parent('evil.co.uk'));
  expect(weakKeys('domain', 'a.lure.github.io')).toEqual(parent('lure.github.io'));
  expect(weakKeys('url', 'https://a.evil.com/b')).toEqual(parent('evil.com'));
  expect(weakKeys('email', 'x@a.evil.com')).toEqual(parent('evil.com'));
  expect(weakKeys('ipv4', '185.216.68.97')).toEqual([{ kind: 'net24', value: '185.216.68.0/24' }]);
  expect(weakKeys('url', 'http://185.216.68.97/a')).toEqual([
    { kind: 'net24', value: '185.216.68.0/24' },
  ]);
  expect(weakKeys('ipv6', '2a01:4f8:a:b:c::1')).toEqual([
    { kind: 'net24', value: '2a01:4f8:a:b::/64' },
  ]);
  expect(weakKeys('cidr', '185.216.68.0/25')).toEqual([
    { kind: 'net24', value: '185.216.68.0/24' },
  ]);
  expect(weakKeys('cidr', '185.216.0.0/16')).toEqual([]);
  expect(weakKeys('cidr', '192.168.1.0/24')).toEqual([]);
  for (const [kind, value] of [
    ['domain', 'www.google.com'],
    ['domain', 'github.io'],
    ['email', 'x@gmail.com'],
    ['ipv4', '192.168.1.1'],
    ['ipv4', '104.16.1.1'],
    ['md5', 'd41d8cd98f00b204e9800998ecf8427e'],
  ] as const) {
    expect(weakKeys(kind, value)).toEqual([]);
  }
});
