import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { bounceIn } from './bounce.ts';

const uid = '0f3c2a5e-7d41-4c39-9b7e-1a2b3c4d5e6f';
const notice = (
  over: { type?: string; status?: readonly string[]; returned?: readonly string[] } = {},
) => {
  const {
    type = 'multipart/report; report-type=delivery-status',
    status = [
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '    no such user',
    ],
    returned = ['Content-Type: message/rfc822', '', `Message-ID: <${uid}@hub.example>`, '', 'x'],
  } = over;
  return simpleParser(
    [
      'Subject: Undelivered Mail',
      `Content-Type: ${type}; boundary="x"`,
      ...['', '--x', 'Content-Type: text/plain', '', 'This is the mail system.'],
      ...['--x', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', ''],
      ...status,
      ...['', '--x', ...returned, '--x--', ''],
    ].join('\r\n'),
    { ignoreEmbedded: true },
  );
};

test('a mail that failed for good tells which it was, and why', async () => {
  expect(bounceIn(await notice())).toEqual({ mail: uid, why: '550 5.1.1 no such user' });
  expect(bounceIn(await notice({ status: ['Action: failed', 'Status: 5.2.2'] }))).toEqual({
    mail: uid,
    why: '5.2.2',
  });
});

test('its head alone may come back', async () => {
  const returned = [
    'Content-Type: text/rfc822-headers',
    '',
    `Message-Id: <${uid}@hub.example>`,
    '',
  ];
  expect(bounceIn(await notice({ returned }))).toMatchObject({ mail: uid });
});

test.each([
  ['a delay', ['Action: delayed', 'Status: 4.4.1']],
  ['a receipt', ['Action: delivered', 'Status: 2.0.0']],
])('%s tells which it was, and no failure', async (_what, status) => {
  expect(bounceIn(await notice({ status }))).toEqual({ mail: uid, why: undefined });
});

test.each([
  ['a mail of others', { returned: ['Content-Type: message/rfc822', '', 'Message-ID: <a@b>', ''] }],
  ['a plain mail with the same words', { type: 'multipart/mixed' }],
])('%s is none', async (_what, over) => {
  expect(bounceIn(await notice(over))).toBeUndefined();
});

test('whatever stands in the status is read in bounds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ maxLength: 400 }), { maxLength: 20 }), async (lines) => {
      const found = bounceIn(await notice({ status: lines }));
      if (found?.why) expect(found.why.length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 50 },
  );
});
