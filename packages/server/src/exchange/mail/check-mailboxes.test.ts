import { expect, test } from 'vitest';
import type { ImapMailbox } from '../../config/index.ts';
import { mailboxesCheck } from './check-mailboxes.ts';
import { type MailboxState, watchMailbox } from './watch-mailbox.ts';

const fine = { name: 'a', connected: true, trouble: undefined, leftBehind: 0, proves: true };
const look = (...states: Partial<MailboxState>[]) =>
  mailboxesCheck(
    states.map((one) => ({ state: () => ({ ...fine, ...one }), close: async () => {} })),
  ).look();

test('a mailbox in which nobody is believed is warned of, by its place, with what to do', async () => {
  expect(await look({}, {})).toMatchObject({ state: 'fine' });
  const found = await look({}, { proves: false }, { leftBehind: 2 });
  expect(found.state).toBe('warning');
  for (const language of ['it', 'en'] as const) {
    expect(found.what[language]).toMatch(/quarant\w+: 2\. .*: 2\.$/);
    expect(found.todo?.[language]).toContain('authserv=');
  }
  // What cannot be read at all comes before.
  expect(await look({ connected: false }, { proves: false })).toMatchObject({ state: 'bad' });
});

test.each([
  [true, { authserv: 'mx.example.it', pec: false }],
  [true, { authserv: undefined, pec: true }],
  [false, { authserv: undefined, pec: false }],
] as const)('proves: %s with %o', async (proves, more) => {
  const mailbox: ImapMailbox = {
    ...{ host: '127.0.0.1', port: 1, secure: false, user: 'u', password: 'p' },
    ...{ folder: 'INBOX', desk: undefined, done: 'Staffetta' },
    ...more,
  };
  const watch = watchMailbox({ mailbox, logError: () => {} } as never);
  expect(watch.state().proves).toBe(proves);
  await watch.close();
});
