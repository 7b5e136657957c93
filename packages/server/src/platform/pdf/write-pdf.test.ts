import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faceOf } from './faces.ts';
import { type Block, type Head, writePdf } from './index.ts';
import { printableLines } from './printable.ts';
import { wrap } from './wrap.ts';

const head: Head = {
  title: 'Segnalazione COSC-TOS/2026/12',
  label: { text: 'TLP:AMBER+STRICT', colour: '#ffc000' },
  language: 'it-IT',
  footer: 'Esportato il 23/11/2026 alle 10:15 (ora italiana, UTC+1)',
  pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
  createdAt: Date.UTC(2026, 10, 23, 9, 15),
};
const plain = faceOf('plain');

const program = (name: string) => !spawnSync(name, ['-v']).error;
const hasPoppler = program('pdftotext') && program('pdfinfo');
const withPoppler = test.skipIf(!hasPoppler);
const read = (pdf: Buffer, ...options: string[]) =>
  spawnSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
const about = (pdf: Buffer, ...options: string[]) =>
  spawnSync('pdfinfo', [...options, '-'], { input: pdf, encoding: 'utf8' }).stdout;

const rows = Array.from({ length: 300 }, (_, n) => [
  'domain',
  `accesso-${n}.esempio.it`,
  'nel testo',
]);
const table: Block = {
  is: 'table',
  columns: [
    { title: 'Tipo', width: 20 },
    { title: 'Valore', width: 60, mono: true },
    { title: 'Dove', width: 20 },
  ],
  rows,
};

test('the same input makes the same bytes', async () => {
  const blocks: Block[] = [{ is: 'heading', level: 1, text: 'Segnalazione' }, table];
  expect((await writePdf(head, blocks)).equals(await writePdf(head, blocks))).toBe(true);
});

withPoppler('a title or a footer too long for its line ends behind a whole word', async () => {
  const words = Array.from({ length: 60 }, (_, n) => `parola${n}a`);
  const long = { ...head, title: words.join(' '), footer: words.toReversed().join(' ') };
  const text = read(await writePdf(long, [{ is: 'heading', level: 1, text: 'Segnalazione' }]));
  const last = [...text.matchAll(/(\S+)…/g)].map(([, word]) => word!);
  expect(last).toHaveLength(2);
  for (const word of last) expect(words).toContain(word);
});

withPoppler(
  'label, title and number stand on each page, headings of a table on each of its pages',
  async () => {
    const pdf = await writePdf(head, [{ is: 'heading', level: 1, text: 'Indicatori' }, table]);
    const pages = read(pdf, '-layout').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/TLP:AMBER\+STRICT/g)).toHaveLength(2);
      expect(page).toContain(head.title);
      expect(page).toContain(`Pagina ${index + 1} di ${pages.length}`);
      expect(page).toMatch(/Tipo\s+Valore\s+Dove/);
    }
    const text = read(pdf);
    for (const [, value] of rows) expect(text).toContain(value);
  },
);

withPoppler(
  'Italian, Greek and Cyrillic come out as they went in; what has no shape is spelled',
  async () => {
    const text = 'Perché così? «Più» — Αθήνα, Привет, 3.500 €, “x” → y ≥ z';
    const pdf = await writePdf(head, [{ is: 'paragraph', text: `${text} 中` }]);
    expect(read(pdf, '-layout')).toContain(`${text} [U+4E2D]`);
  },
);

withPoppler(
  'A4, tagged, in Italian, dated by the caller; a title cannot write into the metadata',
  async () => {
    const title = 'A</rdf:li><x>&B';
    const pdf = await writePdf({ ...head, title }, [{ is: 'paragraph', text: 'x' }]);
    const info = about(pdf);
    expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+A \/rdf:li {2}x {2}B/);
    expect(about(pdf, '-meta')).not.toContain('<x>');
    expect(info).toMatch(/CreationDate:.*Nov 23/);
    expect(pdf.includes('/Lang (it-IT)')).toBe(true);
  },
);

withPoppler(
  'a cell longer than a page, a word longer than a line: nothing is cut away',
  async () => {
    const word = Array.from({ length: 1500 }, (_, n) => (n % 10).toString()).join('');
    const long = Array.from({ length: 900 }, (_, n) => `parola${n}`).join(' ');
    const pdf = await writePdf(head, [
      { ...table, rows: [[long, word, long]] },
      { is: 'quoted', text: word },
      { is: 'fields', fields: [{ name: 'Testo', value: long.repeat(3) }] },
    ]);
    const text = read(pdf, '-raw').replace(/\s/g, '');
    expect(text.split('parola899')).toHaveLength(1 + 2 + 3);
  },
);

withPoppler('no last line of a text stands alone on the next page', async () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) => `riga ${n + 1}`).join('\n');
  const starts = async (count: number) => {
    const pages = read(await writePdf(head, [{ is: 'quoted', text: lines(count) }])).split('\f');
    return pages.slice(1, -1).map((page) => page.match(/riga \d+/g)!.length);
  };
  const onFirst = (await starts(80)).map((left) => 80 - left)[0]!;
  expect(await starts(onFirst)).toEqual([]);
  expect(await starts(onFirst + 1)).toEqual([2]);
});

test('what would steer the page is spelled, line ends are lines, marks do not pile up', () => {
  expect(printableLines('a\u202Eb\u0000c\u200Dd\r\ne\u2028f\tg', plain)).toEqual([
    'a[U+202E]b[U+0000]c[U+200D]d',
    'e',
    'f    g',
  ]);
  const marks = '\u0301'.repeat(50);
  expect(printableLines(`e${marks}`, plain)[0]).toContain('[U+0301]');
  expect(printableLines('e\u0301', plain)).toEqual(['e\u0301']);
});

test('no line is wider than its place, and only spaces at breaks are lost', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'W', ' ', '/', 'è', 'Ж', '\n', '.', '😶'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 12, max: 200 }), (text, width) => {
      const lines = wrap(text, plain, 10, width);
      for (const line of lines) {
        const characters = [...line];
        const used = characters.reduce((sum, c) => sum + plain.width(c.codePointAt(0)!, 10), 0);
        if (characters.length > 1) expect(used).toBeLessThanOrEqual(width);
      }
      const bare = (value: string) => value.replace(/\s/g, '');
      expect(bare(lines.join(''))).toBe(bare(printableLines(text, plain).join('')));
    }),
  );
});

test('links, scripts and attachments never come of text', async () => {
  const pdf = await writePdf(head, [
    { is: 'paragraph', text: 'http://esempio.it javascript:alert(1) ) /URI (x) >> endobj' },
  ]);
  expect(pdf.toString('latin1')).not.toMatch(/\/(Annots|URI|JavaScript|JS|EmbeddedFile)\b/);
});

test('a document without end is refused', async () => {
  const blocks: Block[] = Array.from({ length: 1_501 }, () => ({ is: 'new-page' }));
  await expect(writePdf(head, blocks)).rejects.toMatchObject({ code: 'too_large' });
});
