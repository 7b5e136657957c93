interface CellFacts {
  /** ECMA-376-1, 18.18.11: `s` by number, `str` of a formula, `b`, `e`, `n`. */
  readonly type: string;
  /** Its style shows a day. */
  readonly day: boolean;
  readonly from1904: boolean;
  readonly strings: readonly string[];
}

/** The text of a cell as a person reads it, but for days, which are written `2026-01-31`. */
export function cellText(value: string, { type, day, from1904, strings }: CellFacts): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'sì' : 'no';
    // The cell shows #REF! or the like: nothing to bring in.
    case 'e':
      return '';
    case 'n':
      return day ? dayText(Number(value), from1904) : numberText(value);
    default:
      return value;
  }
}

const DAY = 86_400_000;
/** Day 0 of the count is 30 December 1899 (with the leap year 1900 that never was), or 1 January 1904. */
const ZERO = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);

function dayText(count: number, from1904: boolean): string {
  const at = (from1904 ? ZERO_1904 : ZERO) + Math.floor(count) * DAY;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** `1.2345678901E10` → `12345678901`: numbers of tax registers are kept as numbers by many sheets. */
function numberText(value: string): string {
  if (!/e/i.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}
