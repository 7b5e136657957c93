import type { Client, Import } from '@staffetta/contract';
import writeXlsx from 'write-excel-file/node';
import { applied, rowsOf, tried, undone } from '../tests/harness/sheets.ts';
import { startRunning } from './running.ts';

/*
 * A register of firms from a spreadsheet: read, tried, brought in, tried again, taken back.
 *   node bench/imports.bench.ts [rows] [csv|xlsx]
 */
const rows = Number(process.argv[2] ?? 50_000);
const format = process.argv[3] ?? 'xlsx';

/** Ten digits and the one that follows from them (DM 23/12/1976). */
function vatOf(n: number): string {
  const digits = String(1_000_000_000 + n * 7).padStart(10, '0');
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const words = [
  'Filati',
  'Molini',
  'Officine',
  'Conceria',
  'Cartiera',
  'Tessitura',
  'Forni',
  'Vetreria',
];
const places = [
  'Bisenzio',
  'Ombrone',
  'Serchio',
  'Arno',
  'Elsa',
  'Lima',
  'Era',
  'Pesa',
  'Greve',
  'Sieve',
];
const nameOf = (n: number) =>
  `${words[n % words.length]} ${places[n % places.length]} ${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(97 + ((n * 7) % 26))}${n.toString(36)} S.r.l.`;
const sectors = ['manifattura', 'alimentare', 'energia', 'rifiuti', 'altro'];

/** One row in a hundred is wrong. */
const line = (n: number): string[] => [
  nameOf(n),
  n % 100 === 99 ? '12345678901' : vatOf(n),
  `pec${n}@pec.example`,
  sectors[n % sectors.length]!,
  'PO',
  `Referente ${n}`,
  `ref${n}@firms.example`,
  `0574 ${String(100_000 + n).padStart(6, '0')}`,
];
const heads = [
  'Ragione sociale',
  'Partita IVA',
  'PEC',
  'Settore',
  'Provincia',
  'Referente',
  'E-mail',
  'Telefono',
];
const table = [heads, ...Array.from({ length: rows }, (_, n) => line(n))];

const bytes =
  format === 'csv'
    ? table.map((cells) => cells.join(';')).join('\r\n')
    : new Uint8Array(await writeXlsx(table).toBuffer());

const running = await startRunning();
const client: Client = running.as(running.cast.tokens.association.administrator);

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await act();
  console.log(`${what.padEnd(40)} ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return result;
}

const told = ({ verdicts, outcomes }: Import) => JSON.stringify({ verdicts, outcomes });
// How long others wait meanwhile: nothing that works on a sheet may hold the process.
let longest = 0;
let last = performance.now();
const watch = setInterval(() => {
  longest = Math.max(longest, performance.now() - last - 20);
  last = performance.now();
}, 20);

const looked = await timed(`${rows} rows (${format}): read and tried`, () =>
  tried(client, `registro.${format}`, bytes),
);
console.log(told(looked));
const done = await timed('brought in', () => applied(client, looked));
console.log(told(done));
const wrong = (await rowsOf(client, done.uid)).filter(({ verdict }) => verdict === 'wrong');
console.log(`${wrong.length} wrong rows reported, each with ${wrong[0]?.findings[0]?.code}`);
console.log(told(await timed('tried again', () => tried(client, `registro.${format}`, bytes))));
console.log(told(await timed('taken back', () => undone(client, done))));
clearInterval(watch);
console.log(`longest wait of the process: ${longest.toFixed(0)} ms`);
console.log(`memory at its end: ${(process.memoryUsage.rss() / 1_048_576).toFixed(0)} MB`);
await running.stop();
