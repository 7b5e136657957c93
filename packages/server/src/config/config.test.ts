import { expect, test } from 'vitest';
import { StartError } from '../platform/start-error.ts';
import { originAt, readConfig, relyingPartyId } from './config.ts';
import { readEnv } from './env.ts';

const read = (variables: Record<string, string>) => readConfig(readEnv(variables));

function refusal(variables: Record<string, string>): StartError {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof StartError) return error;
  }
  throw new Error('nothing was refused');
}

test('without any variable: a trial on this machine only, with the embedded database and no mail', () => {
  const config = read({});
  expect(config).toMatchObject({
    environment: 'trial',
    host: '127.0.0.1',
    port: { number: 7420, chosen: false },
    database: undefined,
    mail: undefined,
    trustedProxies: [],
  });
  expect(originAt(config, 7421)).toBe('http://localhost:7421');
});

test('everything wrong is told at once, in both languages, and no value is repeated', () => {
  const error = refusal({
    STAFFETTA_PORT: '70000',
    STAFFETTA_PROT: '1',
    DATABASE_URL: 'mysql://user:hunter2@db',
    STAFFETTA_LOG_LEVEL: 'loud',
    STAFFETTA_MAX_BODY_BYTES: '1e9',
  });
  for (const name of ['STAFFETTA_PORT', 'STAFFETTA_PROT', 'DATABASE_URL', 'STAFFETTA_LOG_LEVEL']) {
    expect(error.it).toContain(name);
    expect(error.en).toContain(name);
  }
  expect(error.en).toContain('STAFFETTA_MAX_BODY_BYTES');
  expect(error.message).not.toContain('hunter2');
});

test('an empty variable counts as absent', () => {
  expect(read({ STAFFETTA_PORT: '', DATABASE_URL: '' })).toEqual(read({}));
});

test('plain http is for localhost only', () => {
  expect(refusal({ STAFFETTA_ORIGIN: 'http://staffetta.example.it' }).en).toContain('https://');
  expect(read({ STAFFETTA_ORIGIN: 'http://localhost:8080' }).origin).toBe('http://localhost:8080');
  expect(read({ STAFFETTA_ORIGIN: 'https://staffetta.example.it/' }).origin).toBe(
    'https://staffetta.example.it',
  );
});

test('an origin with a path, a query or a user is refused', () => {
  for (const rest of ['/portal', '/?a=1', '/#x']) {
    expect(refusal({ STAFFETTA_ORIGIN: `https://a.example${rest}` }).code).toBe(
      'bad-configuration',
    );
  }
  expect(refusal({ STAFFETTA_ORIGIN: 'https://u:p@a.example' }).code).toBe('bad-configuration');
});

test('production needs an origin', () => {
  expect(refusal({ STAFFETTA_ENV: 'production' }).en).toContain('STAFFETTA_ORIGIN');
  expect(refusal({ NODE_ENV: 'production' }).en).toContain('STAFFETTA_ORIGIN');
});

test('the application may not share the role of the owner', () => {
  const both = { DATABASE_URL: 'postgres://a:1@db/s', DATABASE_OWNER_URL: 'postgres://a:2@db/s' };
  expect(refusal(both).en).toContain('same role');
  expect(refusal({ DATABASE_OWNER_URL: 'postgres://o@db/s' }).en).toContain('DATABASE_URL');
});

test('mail needs both the server and the sender', () => {
  expect(refusal({ STAFFETTA_SMTP_URL: 'smtp://mail' }).en).toContain('STAFFETTA_MAIL_FROM');
  expect(refusal({ STAFFETTA_MAIL_FROM: 'a@b.example' }).en).toContain('STAFFETTA_SMTP_URL');
  const mail = {
    STAFFETTA_SMTP_URL: 'smtps://u:p@mail:465',
    STAFFETTA_MAIL_FROM: 'S <s@b.example>',
  };
  expect(read(mail).mail).toEqual({ url: 'smtps://u:p@mail:465', from: 'S <s@b.example>' });
  expect(refusal({ ...mail, STAFFETTA_MAIL_FROM: 's@b.example\r\nBcc: x@y' }).code).toBe(
    'bad-configuration',
  );
});

test('trusted proxies are addresses and networks, never everybody by a slip', () => {
  expect(read({ STAFFETTA_TRUSTED_PROXIES: '10.0.0.1, fd00::/8' }).trustedProxies).toEqual([
    '10.0.0.1',
    'fd00::/8',
  ]);
  expect(refusal({ STAFFETTA_TRUSTED_PROXIES: 'true' }).en).toContain('TRUSTED_PROXIES');
});

test('a passkey is bound to a name, not to a number', () => {
  expect(relyingPartyId('https://staffetta.example.it')).toBe('staffetta.example.it');
  expect(relyingPartyId('http://localhost:7420')).toBe('localhost');
  expect(relyingPartyId('https://192.0.2.1')).toBeUndefined();
  expect(relyingPartyId('https://[2001:db8::1]')).toBeUndefined();
});
