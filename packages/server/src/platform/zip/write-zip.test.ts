import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryName, measureZip, writeZip, type ZipEntry } from './index.ts';

const at = new Date('2026-11-23T09:15:00Z');
const hasUnzip = !spawnSync('unzip', ['-v']).error;

async function whole(entries: readonly ZipEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of writeZip(entries, at)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test.skipIf(!hasUnzip)('unzip finds each file as it was, streamed or not', async () => {
  const large = randomBytes(300_000);
  const entries: ZipEntry[] = [
    { name: 'segnalazione.json', content: Buffer.from('{"è":1}') },
    {
      name: 'allegati/01-a.bin.dat',
      content: async function* () {
        for (let from = 0; from < large.length; from += 65_536)
          yield large.subarray(from, from + 65_536);
      },
    },
    { name: 'vuoto.txt', content: Buffer.alloc(0) },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), await whole(entries));
    const { status, stderr } = spawnSync('unzip', ['-q', 'a.zip', '-d', 'out'], { cwd: folder });
    expect([status, String(stderr)]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out/allegati/01-a.bin.dat')).equals(large)).toBe(true);
    expect(readFileSync(join(folder, 'out/segnalazione.json'), 'utf8')).toBe('{"è":1}');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'allegati',
      'segnalazione.json',
      'vuoto.txt',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what was measured is what is written', async () => {
  const entries: ZipEntry[] = [
    { name: 'a', content: Buffer.from('a'.repeat(9999)) },
    {
      name: 'b',
      content: async function* () {
        yield Buffer.from('b'.repeat(99));
      },
    },
  ];
  const bytes = await whole(entries);
  expect(await measureZip(entries, at)).toEqual({ size: bytes.length, sha256: sha256(bytes) });
});

test('a file that cannot be read whole ends the archive with an error', async () => {
  const broken: ZipEntry = {
    name: 'b',
    content: async function* () {
      yield Buffer.from('half');
      throw new Error('the stored file was cut');
    },
  };
  await expect(whole([broken])).rejects.toThrow('the stored file was cut');
  await expect(measureZip([broken], at)).rejects.toThrow('the stored file was cut');
});

test('who stops reading closes the file that is open, and no other is opened', async () => {
  let [opened, closed] = [0, 0];
  const endless = async function* () {
    opened += 1;
    try {
      for (;;) yield randomBytes(65_536);
    } finally {
      closed += 1;
    }
  };
  const zip = writeZip(
    [
      { name: 'a', content: endless },
      { name: 'b', content: endless },
    ],
    at,
  );
  for await (const _ of zip) break;
  for (let turn = 0; turn < 50 && closed === 0; turn += 1) await setImmediate();
  expect([opened, closed]).toEqual([1, 1]);
});

test('two files of one name are refused', () => {
  const entry = (name: string) => ({ name, content: Buffer.alloc(0) });
  expect(() => writeZip([entry('a/B'), entry('A/b')], at)).toThrow('two files of one name');
});

test.each([
  ['fattura marzo è già.pdf', '01-fattura_marzo_e_gia.pdf'],
  ['../../etc/passwd', '01-etc_passwd.dat'],
  ['C:\\Windows\\x.exe', '01-C_Windows_x.exe.dat'],
  ['CON', '01-CON.dat'],
  ['a..b.pdf', '01-a.b.pdf'],
  ['.htaccess', '01-htaccess.dat'],
  ['foglio.pdf\u202Efdp.exe', '01-foglio.pdf_fdp.exe.dat'],
  ['-rf', '01-rf.dat'],
  ['😀', '01-allegato.dat'],
  ['MAIL.EML', '01-MAIL.EML'],
  [`${'a'.repeat(300)}.pdf`, `01-${'a'.repeat(76)}.pdf`],
])('%s lies in the archive as %s', (given, name) => {
  expect(entryName(1, given)).toBe(name);
});

test('whatever it was called, no name leaves its folder or hides', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      expect(entryName(7, given)).toMatch(/^07-[A-Za-z0-9][A-Za-z0-9._-]{0,90}$/);
      expect(entryName(7, given)).not.toContain('..');
    }),
  );
});
