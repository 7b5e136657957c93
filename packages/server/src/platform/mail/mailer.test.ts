import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createMailer, type Handed } from './mailer.ts';

type Step = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message';

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** A server that answers as it should, but for one step. */
async function handedTo(step: Step, reply: string, host = '127.0.0.1', said = ''): Promise<Handed> {
  const usual: Record<Step, string> = {
    greeting: '220 mail.example',
    EHLO: '250-mail.example\r\n250 AUTH PLAIN',
    AUTH: '235 2.7.0 ok',
    MAIL: '250 2.1.0 ok',
    RCPT: '250 2.1.5 ok',
    DATA: '354 go on',
    message: '250 2.0.0 queued',
  };
  const says = { ...usual, [step]: reply };
  server = createServer((socket) => {
    let inMessage = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say(says.greeting);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (inMessage) {
        inMessage = !text.endsWith('\r\n.\r\n');
        if (!inMessage) say(says.message);
        return;
      }
      const command = text.slice(0, 4).replace('HELO', 'EHLO') as Step;
      inMessage = command === 'DATA' && says.DATA.startsWith('354');
      say(says[command] ?? '250 ok');
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const mailer = createMailer({
    url: `smtp://user:password@${host}:${port}/${said}`,
    from: { name: 'Staffetta', address: 'staffetta@hub.example' },
  });
  try {
    return await mailer.send({
      ...{ id: 'a', to: { address: 'a@bank.example' }, subject: 'Allerta', text: 'a', html: 'a' },
      ...{ list: 'alerts', language: 'it', at: new Date(0) },
    });
  } finally {
    mailer.close();
  }
}

test.each<[Step, string]>([
  ['greeting', '554 5.3.2 go away'],
  ['EHLO', '550 5.7.1 not from there'],
  ['AUTH', '535 5.7.8 wrong password'],
  ['MAIL', '530 5.7.0 Must issue STARTTLS first'],
  ['MAIL', '553 5.7.1 sender not owned by user'],
  ['RCPT', '554 5.7.1 Relay access denied'],
  ['RCPT', '530 Authentication required'],
  ['RCPT', '550 relay not permitted'],
  ['RCPT', '550 <a@bank.example>: Relaying denied'],
  ['RCPT', '550 5.1.8 sender domain not found'],
  ['RCPT', '550 5.4.5 Daily user sending limit exceeded'],
  ['DATA', '550 5.4.5 Daily user sending limit exceeded'],
  ['message', '554 5.3.0 out of order'],
  ['RCPT', '450 4.2.1 later'],
])('what is said of us and our server at %s is tried again: %s', async (step, reply) => {
  expect(await handedTo(step, reply)).toMatchObject({ outcome: 'later' });
});

test.each<[Step, string, boolean]>([
  ['RCPT', '550 5.1.1 User unknown', true],
  ['RCPT', '552 5.2.2 Mailbox full', true],
  ['RCPT', '550 no such user', true],
  ['RCPT', '550 <relay@bank.example>: no such user', true],
  ['message', '550 5.1.1 User unknown', false],
  ['message', '554 5.6.0 not readable', false],
])(
  'what is said of the recipient or of the mail at %s is final: %s',
  async (step, reply, mailbox) => {
    expect(await handedTo(step, reply)).toMatchObject({ outcome: 'refused', mailbox });
  },
);

// 127.0.0.2 stands for another machine; only Linux has it without being asked.
test.skipIf(process.platform !== 'linux').each([
  ['127.0.0.2', 'later'],
  ['127.0.0.2', 'accepted', '?requireTLS=false'],
  ['127.0.0.1', 'accepted'],
])('a server at %s that offers no TLS: %s', async (host, outcome, said = '') => {
  expect(await handedTo('greeting', '220 hello', host, said)).toMatchObject({ outcome });
});

test('what is taken is taken', async () => {
  expect(await handedTo('greeting', '220 hello')).toEqual({ outcome: 'accepted' });
});
