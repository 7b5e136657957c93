/** Labels on the left, texts on the right, in two columns; a row without text is left out. */
export function labelledLines(rows: readonly (readonly [string, string | undefined])[]): string[] {
  const filled = rows.filter(([, text]) => text !== undefined && text !== '');
  const width = Math.max(...filled.map(([label]) => label.length));
  return filled.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`);
}
