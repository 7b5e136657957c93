import PDFDocument from 'pdfkit';
import type { Block, Head } from './blocks.ts';
import { drawFrames } from './draw-frame.ts';
import { drawFields, drawTable } from './draw-table.ts';
import {
  drawHeading,
  drawItems,
  drawNotice,
  drawParagraph,
  drawQuoted,
  drawSmall,
} from './draw-text.ts';
import { faceNames, faceOf } from './faces.ts';
import { Sheet } from './sheet.ts';

/** So many blocks are set before others get their turn: setting type keeps the one thread busy. */
const AT_ONCE = 20;

/**
 * An A4 document (PDF 1.7, tagged, every face embedded, PDF/A-2b by its own statement): the same bytes for the same
 * head and blocks. Throws `too_large` past 1,500 pages.
 */
export async function writePdf(head: Head, blocks: readonly Block[]): Promise<Buffer> {
  const doc = open(head);
  const bytes = collected(doc);
  const sheet = new Sheet(doc);
  for (const [index, block] of blocks.entries()) {
    draw(sheet, block);
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise<void>((done) => setImmediate(done));
  }
  drawFrames(sheet, head);
  sheet.end();
  doc.end();
  return bytes;
}

function open(head: Head): InstanceType<typeof PDFDocument> {
  const createdAt = new Date(head.createdAt);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    displayTitle: true,
    lang: head.language,
    // No face until ours: the library's own would be named without being embedded.
    font: '',
    info: {
      Title: forMetadata(head.title),
      Producer: 'Staffetta',
      Creator: 'Staffetta',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  for (const name of faceNames) doc.registerFont(name, faceOf(name).file);
  doc.font('plain');
  return doc;
}

/** The library writes it into XML as it stands. */
const forMetadata = (text: string): string => text.replace(/[<>&\p{C}]/gu, ' ');

type Drawing = { [K in Block['is']]: (sheet: Sheet, block: Extract<Block, { is: K }>) => void };

const drawing: Drawing = {
  heading: (sheet, { level, text }) => drawHeading(sheet, level, text),
  paragraph: (sheet, { text }) => drawParagraph(sheet, text),
  small: (sheet, { text }) => drawSmall(sheet, text),
  quoted: (sheet, { text }) => drawQuoted(sheet, text),
  notice: (sheet, { text }) => drawNotice(sheet, text),
  list: (sheet, { items }) => drawItems(sheet, items, () => '•'),
  steps: (sheet, { items }) => drawItems(sheet, items, (n) => `${n}.`),
  fields: (sheet, { fields }) => drawFields(sheet, fields),
  table: (sheet, { columns, rows }) => drawTable(sheet, columns, rows),
  'new-page': (sheet) => sheet.newPage(),
};

function draw<K extends Block['is']>(sheet: Sheet, block: Extract<Block, { is: K }>): void {
  drawing[block.is as K](sheet, block);
}

function collected(doc: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
