import { plainText } from '../plain-text.ts';

/** So much of a text fits beside others on one line. */
const WIDEST = 48;

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows in columns, with the names of the API above. What is itself an object shows its name or title; what
 * has neither is left to `--json`.
 *
 * @param names the columns wanted; without them all that have something short in them
 */
export function tableOf(rows: readonly Row[], names: readonly string[] = columnsOf(rows)): string {
  const lines = [names, ...rows.map((row) => names.map((name) => shortText(row[name]) ?? ''))];
  const widths = names.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function columnsOf(rows: readonly Row[]): string[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].filter((name) => rows.some((row) => shortText(row[name])));
}

function shortText(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) {
    const { name, title } = value as { name?: unknown; title?: unknown };
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
      return shortText(value.join(', '));
    }
    return typeof name === 'string' ? shortText(name) : shortText(title);
  }
  if (value === undefined) return undefined;
  const text = plainText(String(value).replaceAll('\n', ' '));
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
