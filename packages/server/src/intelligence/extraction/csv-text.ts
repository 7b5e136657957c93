import Papa from 'papaparse';

/**
 * Cells separated by tabs, rows by line breaks, quotes undone: a cell that ends with a URL must not run
 * into the next one. The separator (comma, semicolon, tab, bar) is guessed from the first rows.
 */
export function csvText(csv: string): string {
  const rows: string[] = [];
  Papa.parse<string[]>(csv, {
    skipEmptyLines: true,
    step: ({ data }) => rows.push(data.map((cell) => cell.replaceAll('\t', ' ')).join('\t')),
  });
  return rows.join('\n');
}
