import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { createWorld, type World } from '../harness/world.ts';

// An attachment cannot be masked: with a value that is erased goes whatever may hold it.

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');
const endings = () =>
  world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
const today = () => new Date(world.clock.now() / 1000).toISOString().slice(0, 10);

const attached = async (content: string | Uint8Array, name: string, mediaType: string) =>
  (
    await hub().files.upload(
      { query: { name, mediaType } },
      { upload: new Blob([content as never]) },
    )
  ).uid;

type Confirmed = { kind: 'phone' | 'email'; value: string };
async function told(text: string, attachments: string[], confirm: Confirmed[]) {
  const { uid } = await hub().reports.send({
    body: {
      ...{ fact: 'wire_fraud', title: 'Bonifico', text, tlp: 'GREEN', attachments },
      indicators: { confirm },
    },
  });
  await endings();
  return uid;
}
const left = async (uid: string) =>
  (await hub().reports.show({ params: { uid } })).content?.attachments.map(({ name }) => name);

/** Erases what a person asked for, as a hub carries it out. */
async function askedToErase(item: string, { kind, value }: Confirmed) {
  const asker = { asker: 'Ortensia Calicanto', identity: 'Documento' };
  const { uid } = await hub().rights.record({
    body: { right: 'erase', ...asker, kind, value, askedOn: today() },
  });
  await approver().rights.decide({ params: { uid }, body: { item, decision: 'erase' } });
  await endings();
}

test('what a person asks for leaves the attachments, also where the address is one of a role', async () => {
  const role = { kind: 'email', value: 'info@studio-malva.it' } as const;
  const item = await told(
    `Scrive ${role.value}, sito altro-malva.com.`,
    [
      await attached(`conto;${role.value};fine\n`, 'clienti.csv', 'text/csv'),
      await attached(new Uint8Array([137, 80, 78, 71, 1]), 'schermata.png', 'image/png'),
      await attached('solo altro-malva.com\n', 'note.txt', 'text/plain'),
    ],
    [role],
  );
  await askedToErase(item, role);
  expect(await left(item)).toEqual(['note.txt']);
});

const phone = { kind: 'phone', value: '+393475550166' } as const;
const written = () =>
  Promise.all([
    attached('matricola 3475550166;altro-girasole.com\n', 'matricole.csv', 'text/csv'),
    attached('<!-- 347.555.0166 --><p>altro-girasole.com', 'pagina.html', 'text/html'),
    attached('matricola 3475550167, altro-girasole.com\n', 'altra.txt', 'text/plain'),
  ]);

test('a number leaves the attachments that write it without saying what it is', async () => {
  const item = await told('Telefono 347 555 0166, chiama spesso.', await written(), [phone]);
  await askedToErase(item, phone);
  expect(await left(item)).toEqual(['altra.txt']);
});

test('also when its term is over', async () => {
  const item = await told('Telefono 347 555 0166, chiama spesso.', await written(), [phone]);
  world.clock.advance(181 * 86_400);
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.api_token set expires_at = '2090-01-01'`,
  );
  await endings();
  expect(await left(item)).toEqual(['altra.txt']);
});

test('a file that cannot be read again goes too', async () => {
  const content = 'solo altro-girasole.com\n';
  const item = await told(
    'Telefono 347 555 0166, chiama spesso.',
    [
      await attached(content, 'a.txt', 'text/plain'),
      await attached(content, 'b.txt', 'text/plain'),
    ],
    [phone],
  );
  const [row] = await rowsAsOwner(
    world.database.ownerUrl,
    `select f.storage_name from staffetta.file f join staffetta.item i on i.id = f.item_id
      where i.uid = '${item}' and f.name = 'b.txt'`,
  );
  const name = String(row!.storage_name);
  writeFileSync(join(world.filesFolder, name.slice(0, 2), name), 'x');
  await askedToErase(item, phone);
  expect(await left(item)).toEqual(['a.txt']);
});
