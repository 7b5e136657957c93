import { alertTemplates, mailTokens } from '../../packages/server/src/alerts/index.ts';
import { deliveryWorker, preferenceLinks } from '../../packages/server/src/deliveries/index.ts';
import { type Clock, type Micros, systemClock } from '../../packages/server/src/platform/clock.ts';
import { connect } from '../../packages/server/src/platform/database/connect.ts';
import { unitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';
import { createMailer } from '../../packages/server/src/platform/mail/index.ts';

// A worker in a process of its own, for tests that kill it: node delivery-process.ts <database> <smtp> <µs ahead>
const [url, smtp, ahead] = process.argv.slice(2);
const clock: Clock = { now: () => (systemClock.now() + Number(ahead)) as Micros };
const database = connect({ url: url!, max: 2 });
const work = unitOfWork({
  database,
  clock,
  enqueue: async () => {},
  enqueued: () => {},
  published: () => {},
});
const mailer = createMailer({
  url: smtp!,
  from: { name: 'Staffetta', address: 'avvisi@staffetta.example' },
});
const worker = deliveryWorker({
  work,
  clock,
  mailer,
  templates: alertTemplates({
    tokens: mailTokens(new Uint8Array(32)),
    origin: 'http://127.0.0.1',
    preferences: preferenceLinks(new Uint8Array(32), 'http://127.0.0.1'),
  }),
  logError: (error) => console.error(error),
});
await worker.drain();
mailer.close();
await database.close();
