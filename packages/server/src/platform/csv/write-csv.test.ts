import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armed, disarmed, writeCsv } from './write-csv.ts';

/**
 * Cells as the most forgiving programs part them: a quote counts only where a cell begins, and what follows its end
 * belongs to the cell. Lines are parted first: whoever does not know the quotes does not know those either.
 */
function parted(text: string, separator: string): string[] {
  return text
    .slice(1)
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const cells: string[] = [];
      let cell = '';
      let quoted = false;
      let begun = false;
      for (let at = 0; at < line.length; at++) {
        const sign = line[at]!;
        if (quoted && sign === '"' && line[at + 1] === '"') cell += line[++at];
        else if (quoted && sign === '"') quoted = false;
        else if (!quoted && sign === '"' && !begun) quoted = true;
        else if (!quoted && sign === separator) {
          cells.push(cell);
          cell = '';
          begun = false;
          continue;
        } else cell += sign;
        begun = true;
      }
      return [...cells, cell];
    });
}

const hostile = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      ';',
      ',',
      '\t',
      '"',
      '""',
      "'",
      '\r',
      '\n',
      'cmd',
      ' ',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test.each([';', ',', '\t'])('parted at %j, no cell is a formula', (separator) => {
  fc.assert(
    fc.property(fc.array(fc.array(hostile, { minLength: 1 }), { minLength: 1 }), (rows) => {
      for (const cell of parted(writeCsv(rows), separator))
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
    }),
    { numRuns: 500 },
  );
});

test('every cell is quoted, so that a separator inside parts nothing', () => {
  expect(writeCsv([['a;=1', 'b,=1', '=1', '']])).toBe(`\ufeff"a;'=1";"b,'=1";"'=1";""\r\n`);
});

test('what was disarmed is armed again as it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(armed(text) === text);
      expect(armed(disarmed(text))).toBe(text);
    }),
  );
});
