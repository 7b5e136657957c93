import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/*
 * A process of its own that takes mails and forgets them: tells its port, then how many it has taken whenever asked.
 */
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => {
      taken += 1;
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.server.address() as AddressInfo).port }),
);
process.on('message', () => process.send?.({ taken }));
process.on('disconnect', () => process.exit());
