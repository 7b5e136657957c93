import { describe, expect, test } from 'vitest';
import { authenticationOf } from './authentication.ts';

const trusted = 'mx.hub.example';
const from = 'anna@mail.bank.example.it';
const proven = (...said: string[]) =>
  authenticationOf(
    said.map((one) => (one.startsWith('mx.') ? one : `${trusted}; ${one}`)),
    trusted,
    from,
  ).proven;

describe('proven', () => {
  test.each([
    ['by DMARC', 'dmarc=pass header.from=mail.bank.example.it'],
    ['by DKIM of the same organisation', 'dkim=pass header.d=example.it; dmarc=none'],
    ['by SPF of the same organisation', 'spf=pass smtp.mailfrom=bounces@x.example.it'],
    [
      'by one of several signatures',
      'dkim=fail header.d=list.example; dkim=pass header.d=example.it',
    ],
  ])('%s', (_, said) => {
    expect(proven(said)).toBe(true);
  });

  test('by two fields of the server, each about its own', () => {
    expect(
      proven('spf=fail smtp.mailfrom=list.example', 'dmarc=pass header.from=mail.bank.example.it'),
    ).toBe(true);
  });
});

describe('not proven', () => {
  test.each([
    ['DKIM of somebody else', 'dkim=pass header.d=evil.example'],
    ['DKIM that says whose in no place', 'dkim=pass'],
    ['DMARC for another From', 'dmarc=pass header.from=evil.example'],
    [
      'DMARC that failed, whatever passed besides',
      'dmarc=fail header.from=mail.bank.example.it; spf=pass smtp.mailfrom=a@example.it',
    ],
    ['a neighbour under the same public suffix', 'dkim=pass header.d=altri.it'],
    ['a domain that only ends the same', 'dkim=pass header.d=bank.example.it.evil.example'],
    ['a method that nobody knows', 'wishful=pass header.from=mail.bank.example.it'],
    ['the word of another server', 'mx.evil.example; dmarc=pass header.from=mail.bank.example.it'],
  ])('%s', (_, said) => {
    expect(proven(said)).toBe(false);
  });

  test('where two fields speak of the same method', () => {
    const pass = 'dmarc=pass header.from=mail.bank.example.it';
    expect(proven(pass, 'dmarc=fail header.from=mail.bank.example.it')).toBe(false);
    expect(proven(pass, pass)).toBe(false);
  });

  test('where nobody is trusted, or From names nobody', () => {
    const field = `${trusted}; dmarc=pass header.from=mail.bank.example.it`;
    expect(authenticationOf([field], undefined, from)).toEqual({ proven: false });
    expect(authenticationOf([field], trusted, undefined)).toMatchObject({ proven: false });
  });
});
