import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog, withoutWords } from './log.ts';

const written = (write: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = [];
  write(createLog('trace', { write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('of an error is kept what it is and where, never its words', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), fc.string(), (secret, noise) => {
      const marker = `§${secret}§`;
      const error = new Error(`${noise}\n    at ${marker} (/x.ts:1:1)\n${marker}`, {
        cause: Object.assign(new TypeError(marker), {
          code: 'E_KNOWN',
          detail: marker,
          table: marker,
        }),
      });
      const line = JSON.stringify(withoutWords(new AggregateError([error], marker)));
      expect(line).not.toContain(JSON.stringify(marker).slice(1, -1));
      expect(line).toContain('E_KNOWN');
      expect(line).toContain('log.test.ts');
    }),
  );
});

test('a thrown text is no error, and is not repeated', () => {
  expect(withoutWords('secret')).toEqual({ type: 'string' });
});

test('what was refused can be found again by the number that the person was given', () => {
  const refused = {
    requestId: 'r-1',
    operation: 'reports.show',
    status: 404,
    code: 'not_found',
    ms: 3,
  };
  expect(written((log) => log.answered(refused))).toMatchObject([{ level: 30, ...refused }]);
  expect(written((log) => log.error(new Error('x'), 'r-2'))).toMatchObject([
    { level: 50, requestId: 'r-2', err: { type: 'Error' } },
  ]);
});
