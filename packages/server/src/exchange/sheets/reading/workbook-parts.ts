import { Parser } from 'htmlparser2';
import { SheetFault } from './table.ts';
import type { ZipParts } from './zip-parts.ts';

/** Goes through an XML part, element by element; foreign entities are text, nothing is fetched. */
export async function walk(
  parts: ZipParts,
  name: string,
  on: {
    open?: (name: string, attributes: Record<string, string>) => void;
    text?: (text: string) => void;
    close?: (name: string) => void;
  },
): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => on.open?.(local(tag), attributes),
      ontext: (text) => on.text?.(text),
      onclosetag: (tag) => on.close?.(local(tag)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  await parts.read(name, (text) => parser.write(text));
  parser.end();
}

/** `x:row` → `row`: some programs write the prefix. */
const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);

/** What is told of a workbook beside its cells. */
export interface Workbook {
  /** Part of the first sheet that is not hidden. */
  readonly sheet: string;
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

/** ECMA-376-1, 18.2: the sheets in the order of their tabs. Throws `SheetFault`. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  let first: string | undefined;
  let visible: string | undefined;
  let from1904 = false;
  await walk(parts, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      first ??= attributes['r:id'];
      if (!attributes.state || attributes.state === 'visible') visible ??= attributes['r:id'];
    },
  });
  const wanted = visible ?? first;
  let target: string | undefined;
  await walk(parts, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id === wanted) target = Target;
    },
  });
  if (!target) throw new SheetFault('unreadable');
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

/** ECMA-376-1, 18.4: texts that cells name by number. Readings (phonetic) are left out. */
export async function readSharedStrings(parts: ZipParts): Promise<string[]> {
  const strings: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let taking = false;
  let phonetic = 0;
  await walk(parts, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      taking = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (taking) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') phonetic--;
      if (name === 't') taking = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Formats of dates that every program knows without being told (ECMA-376-1, 18.8.30). */
const isDateFormat = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which styles of cells show a number as a day. */
export async function readDateStyles(parts: ZipParts): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (!parts.has('xl/styles.xml')) return dates;
  const own = new Set<number>();
  let inCells = false;
  let style = 0;
  await walk(parts, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? ''))
        own.add(Number(attributes.numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (isDateFormat(format) || own.has(format)) dates.add(style);
      style++;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** `dd/mm/yyyy` shows a day; `0.00`, `[h]:mm` and quoted letters do not. */
const showsDay = (format: string) =>
  /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '');
