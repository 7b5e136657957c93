import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { writeZip } from '../../../platform/zip/index.ts';
import { readTable } from './read-table.ts';

const workbook = `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="nascosto" state="hidden" r:id="r0"/>
  <sheet name="Aderenti" r:id="r1"/></sheets></workbook>`;
const rels = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`;
const styles = `<styleSheet><numFmts><numFmt numFmtId="165" formatCode="0.00&quot;d&quot;"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** A workbook written by hand: what programs write, and what only an attacker does. */
const packed = (
  sheet: string,
  more: Record<string, string | (() => AsyncIterable<Uint8Array>)> = {},
) =>
  buffer(
    writeZip(
      Object.entries({
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels': rels,
        'xl/styles.xml': styles,
        'xl/worksheets/sheet1.xml': sheet,
        ...more,
      }).map(([name, content]) => ({
        name,
        content: typeof content === 'string' ? Buffer.from(content) : content,
      })),
      new Date('2026-01-01T00:00:00Z'),
    ),
  );

const row = (line: number, cells: string) => `<row r="${line}">${cells}</row>`;
const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetOf = (rows: string, after = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;

test('what a spreadsheet program writes is read as it shows it', async () => {
  const day = new Date(Date.UTC(2024, 0, 31));
  const bytes = await writeXlsx([
    [{ value: 'Elenco 2026' }],
    ['Ragione sociale', 'P.IVA', 'Aderente dal', 'Quota'].map((value) => ({ value })),
    [
      { value: 'Àrno & figli "srl"' },
      { value: 1234567897, type: Number },
      { value: day, type: Date, format: 'dd/mm/yyyy' },
      { value: 0.5, type: Number },
    ],
  ]).toBuffer();
  const table = await readTable(bytes);
  expect(table).toEqual({
    headingLine: 2,
    headings: ['Ragione sociale', 'P.IVA', 'Aderente dal', 'Quota'],
    mapping: { name: 0, vatNumber: 1, since: 2 },
    rows: [{ line: 3, cells: ['Àrno & figli "srl"', '1234567897', '2024-01-31', '0.5'] }],
  });
});

test('formulas give their last value, merged cells theirs to each row, hidden sheets nothing', async () => {
  const bytes = await packed(
    sheetOf(
      row(1, text('A1', 'Nome') + text('C1', 'Sede')) +
        row(
          3,
          `${text('A3', 'Uno')}<c r="C3" t="str"><f>HYPERLINK("http://x.example")</f><v>Prato</v></c>`,
        ) +
        row(4, `${text('A4', 'Due')}<c r="B4" t="e"><v>#REF!</v></c>`) +
        row(
          5,
          `<c r="A5" s="1"><v>45292</v></c><c r="B5" s="2"><v>7</v></c><c r="D5" t="b"><v>1</v></c>`,
        ),
      '<mergeCells><mergeCell ref="C3:C5"/><mergeCell ref="A1:B1"/><mergeCell ref="Z1:ZZZ9999999"/></mergeCells>',
    ),
  );
  expect((await readTable(bytes)).rows).toEqual([
    { line: 3, cells: ['Uno', '', 'Prato'] },
    { line: 4, cells: ['Due', '', 'Prato'] },
    { line: 5, cells: ['2024-01-01', '7', 'Prato', 'sì'] },
  ]);
});

test('entities of its own are not expanded, and nothing is fetched', async () => {
  const evil = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;
  const bytes = await packed(
    evil + sheetOf(row(1, text('A1', 'Nome')) + row(2, text('A2', '&a;&b;'))),
  );
  expect((await readTable(bytes)).rows).toEqual([{ line: 2, cells: ['&a;&b;'] }]);
});

/** A gigabyte that packs to a megabyte. */
async function* bomb() {
  yield Buffer.from(`<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>`);
  for (let n = 0; n < 400; n++) yield Buffer.alloc(1_048_576, 'a');
}

test.each([
  [
    'unpacks to more than the bound',
    packed('', { 'xl/worksheets/sheet1.xml': bomb }),
    'unpacks_too_large',
  ],
  [
    'repeats much text by merged cells',
    packed(
      sheetOf(
        row(1, text('A1', 'Nome') + text('B1', 'y'.repeat(1000))) +
          Array.from({ length: 45_000 }, (_, n) => row(n + 2, text(`A${n + 2}`, 'x'))).join(''),
        '<mergeCells><mergeCell ref="B1:B45001"/></mergeCells>',
      ),
    ),
    'unpacks_too_large',
  ],
  [
    'has a cell far to the right',
    packed(sheetOf(row(1, text('A1', 'Nome')) + row(2, text('XFD2', 'x')))),
    'too_many_columns',
  ],
  [
    'names a sheet that is not there',
    packed('', { 'xl/_rels/workbook.xml.rels': rels.replace('sheet1', 'sheet9') }),
    'unreadable',
  ],
  ['has headings alone', packed(sheetOf(row(1, text('A1', 'Nome')))), 'empty'],
  ['is no archive', Promise.resolve(Buffer.from('PK\u0003\u0004 not at all')), 'unreadable'],
  [
    'is of the old format',
    Promise.resolve(Buffer.from('d0cf11e0a1b11ae1'.repeat(4), 'hex')),
    'old_format',
  ],
  ['is empty', Promise.resolve(Buffer.alloc(0)), 'empty'],
  [
    'has too many rows',
    Promise.resolve(Buffer.from(`Nome\n${'x\n'.repeat(60_040)}`)),
    'too_many_rows',
  ],
  [
    'has too much text',
    Promise.resolve(Buffer.from(`Nome\n${`${'x'.repeat(900)}\n`.repeat(50_000)}`)),
    'unpacks_too_large',
  ],
] as const)('a file that %s is refused in words', async (_, bytes, code) => {
  await expect(readTable(await bytes)).rejects.toThrow(code);
});

const csv = 'Ragione sociale;Città;Note\r\n"Caffè ""Più"" srl";Forlì;"due\r\nrighe"\r\n';
const utf16 = (swap: boolean) => {
  const bytes = Buffer.from(csv, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${csv}`)],
  ['UTF-16LE with its mark', Buffer.concat([Buffer.from('fffe', 'hex'), utf16(false)])],
  ['UTF-16BE with its mark', Buffer.concat([Buffer.from('feff', 'hex'), utf16(true)])],
  ['UTF-16LE without', utf16(false)],
  ['UTF-16BE without', utf16(true)],
  ['Windows-1252', Buffer.from(csv, 'latin1')],
  ['commas', Buffer.from(csv.replaceAll(';', ','))],
  ['tabs', Buffer.from(csv.replaceAll(';', '\t'))],
  ['a line that names the separator', Buffer.from(`sep=|\r\n${csv.replaceAll(';', '|')}`)],
])('text in %s is read', async (_, bytes) => {
  const { headings, rows } = await readTable(bytes);
  expect(headings).toEqual(['Ragione sociale', 'Città', 'Note']);
  expect(rows[0]!.cells).toEqual(['Caffè "Più" srl', 'Forlì', 'due righe']);
});

test('whatever bytes come, rows come out or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zip) => {
      const head = zip ? Buffer.from('PK\u0003\u0004') : Buffer.alloc(0);
      const table = await readTable(Buffer.concat([head, bytes])).catch((cause: Error) => {
        expect(cause.name).toBe('SheetFault');
        return undefined;
      });
      for (const { cells } of table?.rows ?? [])
        for (const cell of cells) expect(cell).not.toMatch(/[\0\n\r]/);
    }),
    { numRuns: 300 },
  );
});
