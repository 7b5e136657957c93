import { expect, test } from 'vitest';
import { days, later, type Micros } from '../../platform/clock.ts';
import { certificate, found } from './certificate.ts';

const now = 1_800_000_000_000_000 as Micros;
/** Holds now. */
const held = { from: later(now, -1), until: later(now, days(60)) };
const stateIn = (length: number, distrust?: string) =>
  found({ from: later(now, -1), until: later(now, length), distrust }, now).state;

test('the nearer the end, the worse', () => {
  expect(stateIn(days(60))).toBe('fine');
  expect(stateIn(days(13))).toBe('warning');
  expect(stateIn(days(2))).toBe('bad');
  expect(stateIn(-1)).toBe('bad');
});

test('one that this machine does not trust is looked at, with the reason', () => {
  const finding = found({ ...held, distrust: 'CERT_UNTRUSTED' }, now);
  expect(finding.state).toBe('warning');
  expect(finding.what.en).toContain('CERT_UNTRUSTED');
});

test('one for another name lets nobody in, and is told as that', () => {
  const distrust = 'ERR_TLS_CERT_ALTNAME_INVALID';
  const finding = found({ ...held, distrust }, now);
  expect(finding).toMatchObject({
    state: 'bad',
    what: {
      it: expect.stringContaining('è per un altro nome'),
      en: expect.stringContaining('is for another name'),
    },
    todo: { it: expect.stringContaining('STAFFETTA_ORIGIN') },
  });
  expect(finding.what.it).not.toContain('non si fida');
});

test('one of whose signers holds only later lets nobody in', () => {
  const finding = found({ ...held, distrust: 'CERT_NOT_YET_VALID' }, now);
  expect(finding).toMatchObject({
    state: 'bad',
    what: {
      it: expect.stringContaining('non vale ancora: nessuno entra'),
      en: expect.stringContaining('does not hold yet: nobody gets in'),
    },
    todo: { it: expect.stringContaining('orologio') },
  });
  expect(finding.what.it).not.toContain('non si fida');
});

test('without TLS, on this machine alone, there is none', async () => {
  const check = certificate({ origin: 'http://localhost:7420', clock: { now: () => now } });
  expect((await check.look()).state).toBe('off');
});

test('an address that does not answer is no reason for alarm', async () => {
  const check = certificate({ origin: 'https://127.0.0.1:1', clock: { now: () => now } });
  expect((await check.look()).state).toBe('warning');
});
