import { describe, expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const originOf = async (headers: string, returnPath = 'anna@ditta.example') =>
  (await readMail(Buffer.from(`From: a@ditta.example\r\n${headers}\r\n\r\nTesto`), returnPath))
    .origin;

describe('made by a program', () => {
  test.each([
    ['a vacation note', 'Auto-Submitted: auto-replied'],
    ['what a program sends by itself, with a comment', 'Auto-Submitted: auto-generated (cron)'],
    ['an older note', 'Precedence: auto_reply'],
    ['a bounce', 'Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
    ['a note that says so in its own way', 'X-Autoreply: yes'],
    ['one of our own', 'X-Staffetta: 1'],
  ])('%s', async (_, header) => {
    expect(await originOf(header)).toBe('automatic');
  });

  test('whatever has no return path', async () => {
    expect(await originOf('Subject: x', '')).toBe('automatic');
  });
});

test.each([
  ['a list', 'List-Id: <sicurezza.hub.example>'],
  ['a newsletter', 'List-Unsubscribe: <mailto:via@x.example>'],
  ['bulk', 'Precedence: bulk'],
  ['who asks for no answer', 'X-Auto-Response-Suppress: All'],
])('%s is written by somebody, to many', async (_, header) => {
  expect(await originOf(header)).toBe('list');
});

test.each([
  ['nothing said', 'Subject: x'],
  ['said to be no program', 'Auto-Submitted: no'],
  ['important', 'Precedence: special-delivery'],
])('%s is a person', async (_, header) => {
  expect(await originOf(header)).toBe('person');
});

test('a mail that goes in circles is not read', async () => {
  const hops = (count: number) =>
    Array.from({ length: count }, (_, n) => `Received: from a by b; ${n}`).join('\r\n');
  await expect(originOf(hops(50))).resolves.toBe('person');
  await expect(originOf(hops(51))).rejects.toThrow('too many hops');
});
