import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../packages/server/src/compose.ts';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import {
  connectionUrl,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { placeContact } from './place-contact.ts';
import { populate } from './populate.ts';
import { testOptions } from './world.ts';

// The whole server in a process of its own, on a durable database, so that a test can kill both at any moment.
const { state, port, smtp } = JSON.parse(process.argv[2]!) as {
  state: string;
  port: number;
  smtp: string;
};
const log = { info() {}, warn: (message: string) => console.error(message) };
const database = await startEmbedded({ stateFolder: state, log });
const ownerUrl = connectionUrl(database.ownerConnection);
await migrate(ownerUrl);
const staffetta = await compose({
  ...testOptions(connectionUrl(database.connection), join(state, 'files')),
  mail: { url: smtp, from: 'Staffetta <s@hub.example>' },
  logError: (error) => console.error(error),
});
const cast = join(state, 'cast.json');
if (!existsSync(cast)) {
  const placed = await populate(ownerUrl, systemClock);
  const world = { ...placed, database: { ownerUrl }, clock: systemClock };
  await placeContact(world, 'outsourcer', { role: 'security', email: 'sicurezza@hub.example' });
  writeFileSync(cast, JSON.stringify(placed));
}
await staffetta.app.listen({ port, host: '127.0.0.1' });
console.log(readFileSync(cast, 'utf8'));
