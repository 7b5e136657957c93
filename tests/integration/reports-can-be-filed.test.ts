import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey, Post } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { relaying } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

// What an office takes out for its own registry, checked with the programs it would use itself.
const programs = ['unzip', 'sha256sum', 'pdftotext'];
const missing = programs.filter((name) => spawnSync(name, ['--help']).error);
const filed = test.skipIf(missing.length > 0);

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  folder = mkdtempSync(join(tmpdir(), 'staffetta-filed-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.stop();
});

const hub = () => world.as('outsourcer');
const police = () => world.as('cosc');
const report = {
  fact: 'phishing',
  title: 'Falso portale della banca',
  text: 'La pagina https://accesso-sicuro-prova.it/login imita la nostra.\nCosì dal mattino.',
  tlp: 'AMBER',
  mayBeOffence: true,
  actFiled: { office: 'Procura di Lucca', date: '2026-03-02', number: '12/26' },
} as const;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const upload = (content: Uint8Array, name: string, player: PlayerKey = 'outsourcer') =>
  world.as(player).files.upload({ query: { name } }, { upload: new Blob([content as never]) });
const take = (uid: string, format: 'pdf' | 'zip', player: PlayerKey = 'cosc', post?: Post) =>
  fetch(`${world.origin}/api/v1/reports/${uid}/export?format=${format}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${world.token(player, post)}` },
  });
async function bytesOf(uid: string, format: 'pdf' | 'zip', player?: PlayerKey) {
  const answer = await take(uid, format, player);
  expect(answer.status).toBe(200);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}
/** Unpacks as an officer would; gives the folder. */
function unpack(zip: Buffer): string {
  const place = mkdtempSync(join(folder, 'zip-'));
  writeFileSync(join(place, 'a.zip'), zip);
  const { status, stderr } = spawnSync('unzip', ['-q', 'a.zip', '-d', 'x'], { cwd: place });
  expect([status, String(stderr)]).toEqual([0, '']);
  return join(place, 'x');
}
const textOf = (pdf: Buffer) =>
  spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(place, name)).isFile())
    .sort();
async function lastActs(player: PlayerKey) {
  const client = world.as(player, 'auditor');
  const { items } = await client.logs.list();
  const own = items.find(({ kind }) => kind === 'private')!;
  return (await client.logs.entries({ params: { uid: own.uid }, query: { limit: 5 } })).items;
}

filed('one archive holds all of it, and its manifest verifies', async () => {
  const screenshot = randomBytes(150_000);
  const programme = Buffer.from('MZ not really');
  const one = await upload(screenshot, 'schermata è.png');
  const { uid, receipt } = await hub().reports.send({
    body: {
      ...report,
      attachments: [one.uid],
      indicators: { confirm: [{ kind: 'domain', value: 'accesso-sicuro-prova.it' }] },
    },
  });
  const two = await upload(programme, 'aggiorna.exe', 'cosc');
  const { version } = await police().reports.show({ params: { uid } });
  await police().reports.answer({
    params: { uid },
    version,
    body: { text: 'Conservate i registri.', attachments: [two.uid] },
  });

  const { answer, bytes } = await bytesOf(uid, 'zip');
  const place = unpack(bytes);
  expect(filesIn(place)).toEqual([
    'LEGGIMI.txt',
    'MANIFEST.sha256',
    'allegati/01-schermata_e.png',
    'allegati/02-aggiorna.exe.dat',
    'conferma-di-ricezione.json',
    'conversazione.txt',
    'indicatori.csv',
    'segnalazione.json',
    'segnalazione.pdf',
  ]);
  const checked = spawnSync('sha256sum', ['-c', '--strict', 'MANIFEST.sha256'], { cwd: place });
  expect([checked.status, String(checked.stdout).split(': OK\n').length - 1]).toEqual([0, 8]);
  const read = (name: string) => readFileSync(join(place, name));
  expect(read('allegati/01-schermata_e.png').equals(screenshot)).toBe(true);
  expect(read('allegati/02-aggiorna.exe.dat').equals(programme)).toBe(true);
  expect(sha256(read('conferma-di-ricezione.json'))).toBe(receipt!.sha256);
  expect(read('indicatori.csv').toString()).toContain('"Dominio";"accesso-sicuro-prova.it";');
  expect(JSON.parse(read('segnalazione.json').toString())).toMatchObject({
    report: { uid, content: { title: report.title, text: report.text } },
    messages: [{ text: 'Conservate i registri.' }],
  });

  const pages = textOf(read('segnalazione.pdf')).split('\f').slice(0, -1);
  for (const page of pages) expect(page.match(/TLP:AMBER\n/g)).toHaveLength(2);
  const paper = pages.join('').replace(/\s+/g, ' ');
  for (const words of [
    'Non è e non sostituisce: una denuncia, una querela',
    `Numero ${receipt!.number}`,
    'I fatti possono essere reato sì',
    'sì: Procura di Lucca, 02/03/2026, n. 12/26',
    'Conservate i registri.',
    'Così dal mattino.',
  ])
    expect(paper).toContain(words);

  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="segnalazione-[A-Za-z0-9-]+\.zip"$/,
  );
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
  const [entry] = await lastActs('cosc');
  expect(entry).toMatchObject({
    act: 'export.made',
    subject: { kind: 'report', id: uid },
    facts: { format: 'zip', bytes: bytes.length, sha256: sha256(bytes) },
  });
});

test('only who may read it takes it out; drafts and what was withdrawn are not taken out', async () => {
  const { uid, version } = await hub().reports.send({ body: report });
  for (const other of ['association', 'bank1', 'section', 'national'] as const)
    expect((await take(uid, 'pdf', other)).status).toBe(404);
  expect((await take(uid, 'pdf', 'cosc', 'administrator')).status).toBe(403);
  expect((await take(uid, 'pdf', 'cosc', 'auditor')).status).toBe(200);
  const draft = await hub().reports.draft({ body: report });
  expect((await take(draft.uid, 'zip', 'outsourcer')).status).toBe(409);
  await hub().reports.withdraw({ params: { uid }, version, body: {} });
  expect((await take(uid, 'zip')).status).toBe(409);
  expect((await take(uid, 'zip', 'outsourcer')).status).toBe(409);
});

filed('that no indicator was confirmed is told', async () => {
  const { uid } = await hub().reports.send({ body: report });
  expect(textOf((await bytesOf(uid, 'pdf')).bytes)).toMatch(/Indicatori confermati\s+Nessuno/);
});

filed('a firm that was not named is in no file of the archive', async () => {
  const { uid: firm } = (await hub().memberships.list({ query: {} })).items.find(({ member }) =>
    member.name.startsWith('Banca Ginepro'),
  )!.member;
  const { uid } = await hub().reports.send({
    body: { ...report, onBehalfOf: firm, attribution: 'anonymous' },
  });
  await world.as('bank2').messages.send({ params: { uid }, body: { text: 'Siamo noi.' } });
  const place = unpack((await bytesOf(uid, 'zip')).bytes);
  for (const name of filesIn(place)) {
    const bytes = readFileSync(join(place, name));
    const text = name.endsWith('.pdf') ? textOf(bytes) : bytes.toString();
    expect(text, name).not.toContain('Ginepro');
    expect(text, name).not.toContain(firm);
  }
  expect(readFileSync(join(place, 'conversazione.txt'), 'utf8')).toContain('impresa non nominata');
  // To the firm, the number between hub and police would count other firms' reports.
  const own = await bytesOf(uid, 'pdf', 'bank2');
  const { receipt } = await police().reports.show({ params: { uid } });
  expect(textOf(own.bytes)).not.toContain(receipt!.number);
});

filed(
  'what somebody wrote to trick a reader is text: no formula, no turned line, no folder',
  async () => {
    const file = await upload(Buffer.from('x'), '=cmd|calc!A1.csv');
    const { uid } = await hub().reports.send({
      body: {
        ...report,
        title: '=HYPERLINK("http://evil.example") \u202Egnp.exe',
        text: `${'A'.repeat(5_000)} \u200b</rdf:li> 😀 Αθήνα`,
        attachments: [file.uid],
        indicators: { confirm: [{ kind: 'phone', value: '+390551234567' }] },
      },
    });
    await police().messages.send({ params: { uid }, body: { text: '\u202etxet denrut' } });
    const place = unpack((await bytesOf(uid, 'zip')).bytes);
    expect(filesIn(place)).toContain('allegati/01-cmd_calc_A1.csv');
    expect(readFileSync(join(place, 'indicatori.csv'), 'utf8')).toContain(`;"'+390551234567"`);
    expect(readFileSync(join(place, 'conversazione.txt'), 'utf8')).toContain('[U+202E]txet denrut');
    const text = textOf(readFileSync(join(place, 'segnalazione.pdf')));
    expect(text).toContain('[U+202E]gnp.exe');
    expect(text).toContain('Αθήνα');
  },
);

test('taking out TLP:RED is one reading and one export in the journal, and no colleague may', async () => {
  await placeContact(world, 'cosc', { role: 'security', email: 'approver@cosc.example' });
  const [contact] = await asOwner<{ uid: string }>(
    world,
    `select uid from contact where email = 'approver@cosc.example'`,
  );
  const { uid } = await hub().reports.send({
    body: { ...report, tlp: 'RED', addressees: [contact!.uid] },
  });
  await hub().messages.send({ params: { uid }, body: { text: 'Solo per lei.' } });
  expect((await take(uid, 'zip', 'cosc', 'analyst')).status).toBe(404);
  expect((await take(uid, 'zip', 'cosc', 'approver')).status).toBe(200);
  const [newest, before, third] = await lastActs('cosc');
  expect([newest, before].map((entry) => entry!.act).sort()).toEqual(['export.made', 'read.red']);
  expect(third!.act).not.toBe('read.red');
});

filed(
  'a member files an alert with its text and its own answer; other members are not in it',
  async () => {
    const { noted, relayed } = relaying(world);
    const relay = await relayed([await noted('GREEN', 'Il sito truffa.top imita la banca.')]);
    const { uid } = await hub().alerts.send({
      body: {
        item: relay.uid,
        audience: { to: 'everyone' },
        urgency: 'high',
        question: 'Avete visto accessi?',
        actions: ['Cercate nei log'],
      },
    });
    const bank = world.as('bank1');
    const seen = await bank.alerts.seen({ params: { uid } });
    const { version } = seen;
    await bank.alerts.answer({
      params: { uid },
      version,
      body: { answer: 'affected', done: false, comment: 'Due clienti.', consent: 'no' },
    });
    const pdf = (await bank.alerts.export({ params: { uid } })) as Blob;
    const bytes = Buffer.from(await pdf.arrayBuffer());
    const text = textOf(bytes).replace(/\s+/g, ' ');
    for (const words of [
      'TLP:GREEN',
      'Il sito truffa.top',
      '1. Cercate nei log',
      'siamo coinvolti',
      'Due clienti.',
    ])
      expect(text).toContain(words);
    expect((await lastActs('bank1'))[0]).toMatchObject({
      act: 'export.made',
      subject: { kind: 'alert', id: uid },
      facts: { sha256: sha256(bytes) },
    });
    const other = (await world.as('bank2').alerts.export({ params: { uid } })) as Blob;
    expect(textOf(Buffer.from(await other.arrayBuffer()))).not.toMatch(/Quercia|Due clienti/);
    await expect(world.as('firm1').alerts.export({ params: { uid } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  },
);

test('an attachment that was changed on the disk is a refusal, and nothing is written down', async () => {
  const file = await upload(randomBytes(90_000), 'prova.bin');
  const { uid } = await hub().reports.send({ body: { ...report, attachments: [file.uid] } });
  const newest = filesIn(world.filesFolder)
    .map((name) => join(world.filesFolder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]!;
  const sealed = readFileSync(newest);
  sealed.writeUInt8(sealed.readUInt8(70_000) ^ 1, 70_000);
  writeFileSync(newest, sealed);
  expect((await take(uid, 'zip')).status).toBe(500);
  expect(world.internalErrors.splice(0)).toHaveLength(1);
  expect((await lastActs('cosc'))[0]).not.toMatchObject({ act: 'export.made' });
  expect((await take(uid, 'pdf')).status).toBe(200);
});

test('who breaks off leaves nothing behind, and the next one is served', async () => {
  const file = await upload(randomBytes(1_000_000), 'grande.bin');
  const { uid } = await hub().reports.send({ body: { ...report, attachments: [file.uid] } });
  const before = filesIn(world.filesFolder);
  for (let time = 0; time < 4; time += 1) {
    const answer = await take(uid, 'zip');
    const reader = answer.body!.getReader();
    await reader.read();
    await reader.cancel();
  }
  expect((await bytesOf(uid, 'zip')).bytes.length).toBeGreaterThan(1_000_000);
  expect(filesIn(world.filesFolder)).toEqual(before);
});
