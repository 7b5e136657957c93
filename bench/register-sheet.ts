import { writeFileSync } from 'node:fs';
import writeXlsx from 'write-excel-file/node';

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

/** A register of so many firms, as a file. */
async function sheetOf(rows: number, format: string): Promise<Uint8Array> {
  const table = [heads, ...Array.from({ length: rows }, (_, n) => line(n))];
  if (format === 'csv') return Buffer.from(table.map((cells) => cells.join(';')).join('\r\n'));
  return writeXlsx(table).toBuffer();
}

// In a process of its own: what making the sheet takes is not the server's.
const [rows, format, file] = process.argv.slice(2);
writeFileSync(file!, await sheetOf(Number(rows), format!));
