import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { extract, type Find } from '../packages/server/src/intelligence/extraction/index.ts';
import { type Key, MEASURED, readWriteUps, type WriteUp } from './extraction-truth.ts';

/*
 * Precision, recall and speed of the extraction of indicators.
 *   node bench/extraction.bench.ts [--differences]
 * Reads the vectors of others from STAFFETTA_VECTORS (default ../shared/data).
 */
const root = resolve(process.env.STAFFETTA_VECTORS ?? '../shared/data');
if (!existsSync(resolve(root, 'reports'))) {
  console.log(`SKIPPED: no reports/ in ${root}; set STAFFETTA_VECTORS`);
  process.exit(0);
}

type Measured = { writeUp: WriteUp; finds: Find[] };
const measured: Measured[] = readWriteUps(root).map((writeUp) => ({
  writeUp,
  finds: extract(writeUp.text).finds,
}));

const keyed = (finds: readonly Find[]): Set<Key> =>
  new Set(finds.map(({ kind, value }) => `${kind} ${value}`));

/** Hosts inside URLs are finds of their own, and right when the URL is. */
function withHosts(keys: ReadonlySet<Key>): Set<Key> {
  const all = new Set(keys);
  for (const key of keys) {
    const [kind, value = ''] = key.split(' ');
    if (kind !== 'url' || !URL.canParse(value)) continue;
    const { hostname } = new URL(value);
    all.add(/^\d+(\.\d+){3}$/.test(hostname) ? `ipv4 ${hostname}` : `domain ${hostname}`);
  }
  return all;
}

type Count = { right: number; all: number };
const share = ({ right, all }: Count): string =>
  all === 0 ? '–' : `${(right / all).toFixed(3)} (${right}/${all})`;

function tally(
  pairs: readonly { among: Iterable<Key>; right: ReadonlySet<Key> }[],
  kind: string,
): Count {
  const count = { right: 0, all: 0 };
  for (const { among, right } of pairs) {
    for (const key of among) {
      if (!key.startsWith(`${kind} `)) continue;
      count.all++;
      if (right.has(key)) count.right++;
    }
  }
  return count;
}

/** Kinds of one family: a list of hosts without a URL still says that there is no URL. */
const NETWORK = new Set(['domain', 'url', 'ipv4', 'cidr']);

/** Do the lists of the write-up say anything about the kind? */
function speaksOf({ listedKinds }: WriteUp, kind: string): boolean {
  return NETWORK.has(kind)
    ? [...NETWORK].some((each) => listedKinds.has(each))
    : listedKinds.has(kind);
}

/** Right when listed, marked as an indicator by its author, or plainly a link or an address. */
const rightInText = ({ marked, known, literal }: WriteUp): Set<Key> =>
  withHosts(new Set([...marked, ...known, ...literal]));

function quality(): void {
  const rows: Record<string, Record<string, string>> = {};
  for (const kind of MEASURED) {
    const spoken = measured.filter(({ writeUp }) => speaksOf(writeUp, kind));
    const unwarned = (finds: readonly Find[]) => keyed(finds.filter(({ warning }) => !warning));
    const pairs = (
      items: readonly Measured[],
      pair: (item: Measured) => { among: Set<Key>; right: Set<Key> },
    ) => share(tally(items.map(pair), kind));
    rows[kind] = {
      'recall: lists': pairs(measured, ({ writeUp, finds }) => ({
        among: writeUp.listed,
        right: keyed(finds),
      })),
      'precision: lists': pairs(spoken, ({ writeUp, finds }) => ({
        among: keyed(finds),
        right: withHosts(writeUp.known),
      })),
      '… without warned': pairs(spoken, ({ writeUp, finds }) => ({
        among: unwarned(finds),
        right: withHosts(writeUp.known),
      })),
      'recall: in text': pairs(measured, ({ writeUp, finds }) => ({
        among: writeUp.marked,
        right: keyed(finds),
      })),
      'precision: in text': pairs(measured, ({ writeUp, finds }) => ({
        among: keyed(finds),
        right: rightInText(writeUp),
      })),
    };
  }
  console.table(rows);
}

function differences(): void {
  for (const { writeUp, finds } of measured) {
    const keys = keyed(finds);
    const right = rightInText(writeUp);
    for (const key of writeUp.listed)
      if (!keys.has(key)) console.log('MISSED LISTED', writeUp.name, key);
    for (const key of writeUp.marked)
      if (!keys.has(key)) console.log('MISSED MARKED', writeUp.name, key);
    const shown = new Set<Key>();
    for (const { kind, value, written, warning } of finds) {
      const key = `${kind} ${value}`;
      if (right.has(key) || shown.has(key)) continue;
      shown.add(key);
      console.log('UNMARKED', writeUp.name, key, JSON.stringify(written), warning?.reason ?? '');
    }
  }
}

function control(): void {
  const italian = measured.filter(({ writeUp }) => writeUp.name.startsWith('italian/'));
  for (const { writeUp, finds } of italian) {
    console.log(`control ${writeUp.name}: ${writeUp.text.length} characters`);
    for (const { kind, value, warning } of finds)
      console.log(`  ${kind} ${value}`, warning?.reason ?? '');
  }
}

const MEGABYTE = 1_000_000;
const ROUNDS = 5;

/** A text of so many bytes, laid out in memory as one that has just been decoded. */
function repeated(text: string, bytes: number): string {
  const unit = Buffer.from(text);
  return Buffer.alloc(bytes, unit).toString('utf8');
}

/** Processor seconds of this thread, so that a busy machine does not change the figure. */
function processorSeconds(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}

/** Median of several extractions. */
function seconds(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => processorSeconds(() => extract(text)));
  return times.sort((one, other) => one - other)[ROUNDS >> 1]!;
}

/** A report as the speed targets describe it: 4 kB of prose with 20 indicators. */
function typicalReport(): string {
  const prose = measured.find(({ writeUp }) => writeUp.name.startsWith('italian/'))!.writeUp.text;
  const indicators = measured
    .filter(({ writeUp }) => writeUp.listedKinds.size > 0)
    .flatMap(({ finds }) => finds.slice(0, 4).map(({ written }) => written))
    .slice(0, 100);
  let report = '';
  for (let n = 0; n < indicators.length; n++) {
    const from = (n * 157) % (prose.length - 157);
    report += `${prose.slice(from, from + 157)} ${indicators[n]}\n`;
  }
  return report;
}

function speed(): void {
  const all = measured.map(({ writeUp }) => writeUp.text).join('\n');
  const texts = {
    'report of 4 kB with 20 indicators': typicalReport(),
    'Italian prose': measured.at(-1)!.writeUp.text,
    'all write-ups (mostly indicators)': all,
  };
  const table: Record<string, Record<string, string>> = {};
  for (const [name, text] of Object.entries(texts)) {
    const row: Record<string, string> = {};
    for (let round = 0; round < ROUNDS; round++) extract(repeated(text, 2 * MEGABYTE));
    for (const size of [1, 2, 5, 10]) {
      row[`${size} MB`] = `${(size / seconds(repeated(text, size * MEGABYTE))).toFixed(1)} MB/s`;
    }
    table[name] = row;
  }
  console.table(table);
}

/** Inputs written to hurt: each at 1, 2, 5 and 10 MB. */
function hostile(): void {
  const units = [
    'a.a.a.',
    '[[[[',
    'hxxp://',
    'http://a.it/',
    '1',
    '1 1 ',
    '@@@',
    'a@a',
    '::',
    'a:',
    '[.]',
    '\\.',
    '+39 06 ',
    'IT60 ',
    '1.1.1.1.',
    '-_-',
  ];
  const table: Record<string, Record<string, string>> = {};
  for (const unit of units) {
    const row: Record<string, string> = {};
    for (const size of [1, 2, 5, 10]) {
      const text = repeated(unit, size * MEGABYTE);
      row[`${size} MB`] = `${(processorSeconds(() => extract(text)) * 1000).toFixed(0)} ms`;
    }
    table[JSON.stringify(unit)] = row;
  }
  console.table(table);
}

quality();
control();
if (process.argv.includes('--differences')) differences();
else {
  speed();
  hostile();
}
