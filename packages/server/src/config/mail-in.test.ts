import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { readEnv } from './env.ts';

const read = (variables: Record<string, string>) => readConfig(readEnv(variables)).mailIn;
const url = (text: string) => read({ STAFFETTA_MAIL_IN_URL: text });

test('a mailbox for each desk, beside the door', () => {
  const text =
    'lmtp://127.0.0.1:2424 imaps://desk%40hub.example:p%2Fw@mail.hub.example/INBOX?desk=Desk@hub.example&authserv=mx.hub.example imap://u:p@localhost:1143/INBOX/in?done=Fatto&pec=yes';
  expect(url(text)).toEqual({
    door: 'lmtp://127.0.0.1:2424',
    authservId: undefined,
    mailboxes: [
      {
        host: 'mail.hub.example',
        port: 993,
        secure: true,
        user: 'desk@hub.example',
        password: 'p/w',
        folder: 'INBOX',
        desk: 'desk@hub.example',
        done: 'Staffetta',
        authserv: 'mx.hub.example',
        pec: false,
      },
      {
        host: 'localhost',
        port: 1143,
        secure: false,
        user: 'u',
        password: 'p',
        folder: 'INBOX/in',
        desk: undefined,
        done: 'Fatto',
        authserv: undefined,
        pec: true,
      },
    ],
  });
});

test.each([
  ['a password without TLS on the way', 'imap://u:hunter2@mail.hub.example/INBOX'],
  ['a door for the whole network', 'lmtp://0.0.0.0:2424'],
  ['a door without a port', 'smtp://127.0.0.1'],
  ['two doors', 'lmtp://127.0.0.1:1 lmtp://127.0.0.1:2'],
  ['nobody’s mailbox', 'imaps://mail.hub.example/INBOX'],
  ['a slip in a parameter', 'imaps://u:hunter2@mail.hub.example/?dsek=a@b.example'],
  ['a half-hearted PEC', 'imaps://u:hunter2@mail.hub.example/?pec=maybe'],
  ['a server’s name that is none', 'imaps://u:hunter2@mail.hub.example/?authserv=a%20b'],
  ['two reasons to believe', 'imaps://u:hunter2@mail.hub.example/?authserv=mx.a.example&pec=yes'],
  ['a desk with a tag', 'imaps://u:hunter2@mail.hub.example/?desk=desk%2Bx@hub.example'],
  ['a desk that is no address', 'imaps://u:hunter2@mail.hub.example/?desk=x'],
  ['another protocol', 'pop3s://u:hunter2@mail.hub.example'],
  ['a broken escape', 'imaps://u:%E0@mail.hub.example'],
])('%s is refused, and no password repeated', (_, text) => {
  expect(() => url(text)).toThrow(expect.objectContaining({ code: 'bad-configuration' }));
  try {
    url(text);
  } catch (error) {
    expect(String(error)).not.toContain('hunter2');
  }
});

test('mailboxes from a file that only its owner reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-mail-in-'));
  const file = join(folder, 'mailboxes');
  writeFileSync(file, 'imaps://a:1@m.example\nimaps://b:2@m.example\n', { mode: 0o600 });
  expect(read({ STAFFETTA_MAIL_IN_FILE: file })?.mailboxes.map(({ user }) => user)).toEqual([
    'a',
    'b',
  ]);
  chmodSync(file, 0o644);
  expect(() => read({ STAFFETTA_MAIL_IN_FILE: file })).toThrow('600');
  rmSync(folder, { recursive: true });
  expect(() => read({ STAFFETTA_MAIL_IN_FILE: file })).toThrow('cannot be read');
});
