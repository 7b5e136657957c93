import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@staffetta/contract';
import { verifyLog } from '@staffetta/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSecrets } from '../../packages/server/src/config/index.ts';
import { knownMigrations, migrate } from '../../packages/server/src/platform/database/migrate.ts';
import {
  backUp,
  countRows,
  createKeptWorld,
  elsewhere,
  folderForTest,
  type KeptWorld,
  newKey,
  restoreInto,
  serve,
} from '../harness/backup.ts';
import { clientWithCookies } from '../harness/browserless.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { livelyMonth } from './isolation/lively-month.ts';

const password = 'cavallo batteria graffetta';
const content = randomBytes(200_000);

let world: KeptWorld;
let attachment: string;
beforeAll(async () => {
  world = await createKeptWorld();
  await livelyMonth(world);
  const bank = world.as('bank1', 'reporter');
  const file = await bank.files.upload(
    { query: { name: 'schermata.png' } },
    { upload: new Blob([content as never]) },
  );
  attachment = file.uid;
  await bank.reports.send({
    body: {
      fact: 'phishing',
      title: 'Con un allegato',
      text: 'Un testo con \\ e \t e\nuna riga nuova.',
      tlp: 'AMBER',
      attachments: [file.uid],
    },
  });
  const { link } = await world.as('bank1', 'administrator').people.invite({
    body: { name: 'Persona', email: 'persona@bank1.example', language: 'it', roles: ['reporter'] },
  });
  await clientWithCookies(world.origin).session.acceptInvitation({
    body: { secret: link.path.split('#')[1]!, password },
  });
});
afterAll(() => world.stop());

/** What the schema says apart from rows: constraints, triggers and their states. */
const shape = (ownerUrl: string) =>
  rowsAsOwner(
    ownerUrl,
    `select conrelid::regclass::text as place, conname::text as name, pg_get_constraintdef(oid) as what
       from pg_constraint where connamespace = 'staffetta'::regnamespace
     union all select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger
       where not tgisinternal and tgrelid::regclass::text like 'staffetta.%'
     order by 1, 2, 3`,
  );

test('what was backed up is there again: rows, files, keys, logs, and people can sign in', async () => {
  const folder = await folderForTest();
  const key = await newKey(folder);
  const file = join(folder, 'copia.staffetta');
  const before = await countRows(world.database.ownerUrl);
  const done = await backUp(world, file, [key.recipient]);
  expect(done).toMatchObject({ file, files: 1, missingFiles: [] });
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);

  const there = await elsewhere();
  const restored = await restoreInto(there, file, key.file);
  expect(restored).toMatchObject({ attachments: 1, spoilt: [], broken: [], migrated: [] });
  expect(restored.logs).toBeGreaterThan(5);
  expect(restored.entries).toBeGreaterThan(20);

  const after = await countRows(there.database.ownerUrl);
  expect(after).toEqual({ ...before, session: 0, one_time: 0, sign_in_failure: 0 });
  expect(before.session).toBeGreaterThan(0);
  expect(await shape(there.database.ownerUrl)).toEqual(await shape(world.database.ownerUrl));

  const { origin } = await serve(there, world.clock);
  const client = clientWithCookies(origin);
  await client.session.signIn({ body: { email: 'persona@bank1.example', password } });
  const bank = createClient({ origin, token: world.token('bank1', 'reporter') });
  const blob = await bank.files.download({ params: { uid: attachment } });
  expect(Buffer.from(await blob.arrayBuffer()).equals(content)).toBe(true);

  const auditor = createClient({ origin, token: world.token('cosc', 'auditor') });
  for (const { uid } of (await auditor.logs.list()).items) {
    const exported = await auditor.logs.export({ params: { uid } });
    const verdict = await verifyLog(exported.stream());
    expect(verdict).toMatchObject({ ok: true });
  }
  // Life goes on: sequences and counters stand where they stood.
  await bank.reports.send({
    body: { fact: 'phishing', title: 'Dopo', text: 'Dopo il ripristino.', tlp: 'AMBER' },
  });
});

test('a backup of an older version is restored as it was, and brought to this one', async () => {
  const older = (await knownMigrations()).slice(0, -3).map(({ name }) => name);
  const before = await elsewhere();
  await migrate(before.database.ownerUrl, new Set(older));
  await rowsAsOwner(
    before.database.ownerUrl,
    `insert into staffetta.installation (uid, name, created_at)
     values (gen_random_uuid(), 'Di una versione prima', now())`,
  );
  keepSecrets(before.state);
  const folder = await folderForTest();
  const key = await newKey(folder);
  const file = join(folder, 'vecchia.age');
  await backUp(before, file, [key.recipient]);

  const there = await elsewhere();
  const { migrated, manifest } = await restoreInto(there, file, key.file);
  expect(manifest.migrations.map(({ name }) => name)).toEqual(older);
  expect(migrated).toEqual((await knownMigrations()).slice(-3).map(({ name }) => name));
  const { origin } = await serve(there, world.clock);
  expect(await createClient({ origin }).installation.status()).toMatchObject({
    name: 'Di una versione prima',
  });
});
