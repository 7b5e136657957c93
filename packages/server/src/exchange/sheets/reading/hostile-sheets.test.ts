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

const plainRow = (number: string, value: string) =>
  `<row ${number}><c t="inlineStr"><is><t>${value}</t></is></c></row>`;

test('rows that do not say their number are counted', async () => {
  const sheet = ['', 'r="4"', ''].map((number, at) => plainRow(number, `x${at}`)).join('');
  const { headingLine, rows } = await readTable(await packed(sheetOf(sheet)));
  expect([headingLine, ...rows.map(({ line }) => line)]).toEqual([1, 4, 5]);
});

test.each([
  ['comes twice', 'r="2"', 2],
  ['goes back', 'r="1"', 1],
  ['is nothing', 'r="0"', 3],
  ['is negative', 'r="-3"', 3],
  ['is behind the last of any sheet', 'r="1048577"', 3],
  ['is huge', 'r="99999999999999"', 3],
  ['is a fraction', 'r="2.5"', 3],
  ['is written with an exponent', 'r="1e3"', 3],
  ['is empty', 'r=""', 3],
])(
  'a row whose number %s is refused, and named: no row is lost silently',
  async (_, third, line) => {
    const sheet = ['r="1"', 'r="2"', third, 'r="4"'].map((number, at) =>
      plainRow(number, `x${at}`),
    );
    await expect(readTable(await packed(sheetOf(sheet.join(''))))).rejects.toMatchObject({
      code: 'misnumbered',
      line,
    });
  },
);

test('a cell that is written twice in its row is refused', async () => {
  const bytes = packed(
    sheetOf(row(1, text('A1', 'Nome')) + row(2, text('A2', 'Uno') + text('A2', 'Due'))),
  );
  await expect(readTable(await bytes)).rejects.toMatchObject({ code: 'cell_twice', line: 2 });
});

test('whatever numbers rows have, all of them come out or one is named', async () => {
  const number = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 12 }).map((n) => `r="${n}"`),
    fc.constantFrom('r="1048576"', 'r="-1"', 'r="NaN"', 'r="2147483648"'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 2, maxLength: 6 }), async (numbers) => {
      const sheet = numbers.map((one, at) => plainRow(one, `x${at}`)).join('');
      const table = await readTable(await packed(sheetOf(sheet))).catch((fault) => {
        expect(fault).toMatchObject({ code: 'misnumbered', line: expect.any(Number) });
        return undefined;
      });
      if (!table) return;
      expect(table.rows).toHaveLength(numbers.length - 1);
      const lines = table.rows.map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    }),
  );
});

test('merged cells over one another cost each row once', async () => {
  const areas = Array.from({ length: 20_000 }, () => '<mergeCell ref="B1:B1048576"/>').join('');
  const rows = Array.from({ length: 5_000 }, (_, n) => row(n + 2, text(`A${n + 2}`, 'x'))).join('');
  const bytes = await packed(
    sheetOf(
      row(1, text('A1', 'Nome') + text('B1', 'y')) + rows + row(1_048_576, text('A1048576', 'x')),
      `<mergeCells>${areas}</mergeCells>`,
    ),
  );
  const table = await readTable(bytes);
  expect(table.rows).toHaveLength(5_001);
  expect(table.rows.at(-1)).toEqual({ line: 1_048_576, cells: ['x', 'y'] });
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
