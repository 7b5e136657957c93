import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import { hasPostfix, type MailTransfer, startPostfix } from '../harness/mail-transfer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { until } from '../harness/until.ts';
import { createWorld, type World } from '../harness/world.ts';

// A site's own mail server takes every mail, and brings back what nobody took from it.

const contact = 'sicurezza@bank1.example';
const desk = 'desk@outsourcer.example';

describe.skipIf(!hasPostfix)('behind Postfix', () => {
  let world: World;
  let postfix: MailTransfer;
  /** Where Postfix hands over: the member's server, which knows nobody, and the desk's own mailbox. */
  let last: SMTPServer;

  beforeAll(async () => {
    last = new SMTPServer({
      lmtp: true,
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 50,
      onRcptTo: ({ address }, _session, done) =>
        address === contact
          ? done(Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 }))
          : done(),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
          void handOver(world, Buffer.concat(chunks), { to: [desk], from }).then(
            () => done(),
            (error) => done(error),
          );
        });
      },
    });
    await new Promise<void>((resolve) => last.listen(0, '127.0.0.1', resolve));
    postfix = await startPostfix((last.server.address() as AddressInfo).port);
    world = await createWorld({
      ...takesMail,
      mail: { url: `smtp://127.0.0.1:${postfix.port}`, from: `Hub <${desk}>` },
      works: false,
    });
    await placeMailbox(world, 'outsourcer');
    await placeContact(world, 'bank1', { role: 'security', email: contact });
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await postfix.stop();
    await new Promise<void>((resolve) => last.close(() => resolve()));
  });

  test('a mail that it took, and could not deliver, marks the contact and the board', async () => {
    const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
    const item = await showReport(world, 'outsourcer', [target]);
    const hub = world.as('outsourcer');
    const { uid } = await hub.alerts.send({
      body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'emergency' },
    });
    await world.composed.background.deliveries!.drain();
    await until(async () => (await hub.contacts.unmailed({ query: {} })).items.length === 1);
    const [line] = (await hub.alerts.board({ params: { uid }, query: {} })).items;
    expect(line).toMatchObject({ mail: { sent: 0, refused: 1 }, unreached: true });
    const [marked] = (await hub.contacts.unmailed({ query: {} })).items;
    expect(marked!.contact.mailRefused).toMatchObject({ reason: 'unknown' });
  }, 30_000);
});
