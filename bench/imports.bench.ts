import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, Import } from '@staffetta/contract';
import { applied, rowsOf, tried, undone } from '../tests/harness/sheets.ts';
import { startRunning } from './running.ts';

/*
 * A register of firms from a spreadsheet: read, tried, brought in, tried again, taken back.
 *   node bench/imports.bench.ts [rows] [csv|xlsx]
 */
const rows = Number(process.argv[2] ?? 50_000);
const format = process.argv[3] ?? 'xlsx';

const folder = mkdtempSync(join(tmpdir(), 'staffetta-sheet-'));
const file = join(folder, 'sheet');
const writer = join(import.meta.dirname, 'register-sheet.ts');
execFileSync(process.execPath, [writer, String(rows), format, file]);
const bytes = new Uint8Array(readFileSync(file));
rmSync(folder, { recursive: true });

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
