import { expect, test } from 'vitest';
import { dmarcAbove, namesOf, type SenderFacts, stateOf, valuesOf } from './sender-records.ts';

const facts: SenderFacts = {
  domain: 'hub.example',
  selector: 's1',
  publicKey: 'MIIBkey+/=',
  smtpHost: 'mail.hub.example',
};

test('what is to be copied is right once it stands there', () => {
  const values = valuesOf(facts);
  for (const kind of ['spf', 'dkim', 'dmarc'] as const)
    expect(stateOf(kind, [values[kind]], facts)).toBe('ok');
  expect(namesOf(facts).dkim).toBe('s1._domainkey.hub.example');
});

test.each([
  ['spf', [], 'missing'],
  ['spf', ['google-site-verification=x'], 'missing'],
  ['spf', ['google-site-verification=x', 'v=spf1 mx ~all'], 'ok'],
  ['spf', ['v=spf1 mx +all'], 'wrong'],
  ['spf', ['v=spf1 mx all'], 'wrong'],
  ['spf', ['v=spf1 mx'], 'wrong'],
  ['spf', ['v=spf1 mx -all', 'v=spf1 a -all'], 'wrong'],
  ['spf', ['v=spf1 redirect=_spf.hub.example'], 'ok'],
  ['spf', 'unreachable', 'unreachable'],
  ['dkim', [], 'missing'],
  ['dkim', ['v=DKIM1; k=rsa; p=other'], 'wrong'],
  ['dkim', ['v=DKIM1; p='], 'wrong'],
  ['dkim', ['v=DKIM1; k=ed25519; p=MIIBkey+/='], 'wrong'],
  ['dkim', ['p=MIIB key+/='], 'ok'],
  ['dmarc', ['v=DMARC1; p=none; rua=mailto:x@y.example'], 'ok'],
  ['dmarc', ['v=DMARC1'], 'wrong'],
  ['dmarc', ['v=DMARC1; p=maybe'], 'wrong'],
  ['dmarc', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'wrong'],
] as const)('%s: %j is %s', (kind, found, state) => {
  expect(stateOf(kind, found, facts)).toBe(state);
});

test('a domain below another may stand under its policy', () => {
  expect(dmarcAbove('allerte.hub.it')).toBe('_dmarc.hub.it');
  expect(dmarcAbove('hub.it')).toBeUndefined();
});
