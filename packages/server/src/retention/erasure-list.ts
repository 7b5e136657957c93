import { open, readFile } from 'node:fs/promises';

/**
 * One erasure that was made before its term, as the list outside the database tells it: uids and the values' own numbers,
 * nothing of what was erased.
 */
export interface ListedErasure {
  readonly erasure: string;
  readonly item: string;
  /** null: the whole item. */
  readonly values: readonly number[] | null;
  readonly at: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^[12]\d{3}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)$/;
const isInstant = (value: unknown) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
/** More than an item can hold. */
const MOST_VALUES = 100_000;
const isUid = (value: unknown) => typeof value === 'string' && UUID.test(value);

/** The list lies where others may write: whatever is no line of it is passed over. */
function isErasure(value: unknown): value is ListedErasure {
  if (typeof value !== 'object' || value === null) return false;
  const { erasure, item, values, at } = value as Record<string, unknown>;
  const numbers =
    values === null ||
    (Array.isArray(values) && values.length <= MOST_VALUES && values.every(Number.isSafeInteger));
  return isUid(erasure) && isUid(item) && numbers && isInstant(at);
}

/** Name of the list in the data folder, and beside backups. */
export const ERASURE_LIST = 'erasures.jsonl';

/** How the list spells erasures: each begins a line, so that one that was cut short spoils no other. */
export const listed = (erasures: readonly ListedErasure[]): string =>
  erasures
    .map(({ erasure, item, values, at }) => `\n${JSON.stringify({ erasure, item, values, at })}`)
    .join('');

/** Adds to the list; it is on the disk when this resolves. */
export async function appendToList(
  file: string,
  erasures: readonly ListedErasure[],
): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(listed(erasures));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a list, each erasure once; none where there is no file. A line that was cut short stands there again, whole. */
export async function readList(file: string): Promise<ListedErasure[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const erasures = text.split('\n').flatMap((line) => {
    const value = parsed(line);
    // PostgreSQL refuses days that `Date` takes for the next ones.
    return isErasure(value) ? [{ ...value, at: new Date(value.at).toISOString() }] : [];
  });
  return [...new Map(erasures.map((one) => [one.erasure, one])).values()];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
