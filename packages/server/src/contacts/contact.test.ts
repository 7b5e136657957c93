import { contactNeeds, contactRoles } from '@staffetta/contract';
import { expect, test } from 'vitest';
import { toMicros } from '../platform/clock.ts';
import { type ContactRow, checkNeeds, overdueSince, toContact, toE164 } from './contact.ts';

test('numbers are kept in E.164, read as Italian without a prefix', () => {
  expect(toE164('0574 123456')).toBe('+390574123456');
  expect(toE164('347 123 4567')).toBe('+393471234567');
  expect(toE164('+41 44 668 18 00')).toBe('+41446681800');
  for (const wrong of ['123', 'non ho telefono', '+39 1', '00', '+999 1234567'])
    expect(() => toE164(wrong), wrong).toThrow('invalid_input');
});

test('each role names what it cannot do without', () => {
  expect(() => checkNeeds({ role: 'desk_24_7', email: 'sala@ente.example' })).toThrow(
    expect.objectContaining({
      facts: { fields: [expect.objectContaining({ pointer: '/phone' })] },
    }),
  );
  expect(() => checkNeeds({ role: 'desk_24_7', phone: '+390574123456' })).not.toThrow();
  for (const role of contactRoles) {
    expect(contactNeeds[role].length, role).toBeGreaterThan(0);
    expect(() => checkNeeds({ role }), role).toThrow('invalid_input');
  }
});

test('a contact is overdue after ninety days, not a moment before', () => {
  const confirmed_at = '2026-01-01T00:00:00.000000Z';
  const row: ContactRow = {
    id: 1,
    uid: 'u',
    org_id: 1,
    org_uid: 'o',
    org_name: 'Ente',
    role: 'legal',
    name: 'Ufficio legale',
    email: 'legale@ente.example',
    phone: null,
    language: 'it',
    confirmed_at,
    version: 1,
    may_change: true,
    mail_off: [],
    refused_since: null,
    refused_why: null,
    looks_after: true,
  };
  const last = toMicros('2026-03-31T23:59:59.999999Z');
  const first = toMicros('2026-04-01T00:00:00.000000Z');
  expect(toContact(row, last).overdue).toBe(false);
  expect(toContact(row, first)).toMatchObject({
    overdue: true,
    expiresAt: '2026-04-01T00:00:00.000000Z',
  });
  expect(overdueSince(first)).toBe(confirmed_at);
});
