import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursors } from './cursor.ts';

const key = randomBytes(32);
const scope = { orgId: 1, personId: 2, op: 'reports.list', filter: { state: 'received' } };

test('a cursor opens to what was sealed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.string()), { maxLength: 4 }), (point) => {
      const sealed = cursors(key).seal(scope, point);
      expect(cursors(key).open(scope, sealed)).toEqual(point);
    }),
  );
});

test.each([
  ['another organisation', { ...scope, orgId: 9 }],
  ['another person', { ...scope, personId: 9 }],
  ['another operation', { ...scope, op: 'alerts.list' }],
  ['another filter', { ...scope, filter: { state: 'closed' } }],
])('a cursor does not open for %s', (_, other) => {
  const sealed = cursors(key).seal(scope, [5]);
  expect(() => cursors(key).open(other, sealed)).toThrow('cursor_invalid');
});

test('a cursor under another key, cut, or with any byte changed does not open', () => {
  const sealed = cursors(key).seal(scope, [5]);
  expect(() => cursors(randomBytes(32)).open(scope, sealed)).toThrow('cursor_invalid');
  expect(() => cursors(key).open(scope, '')).toThrow('cursor_invalid');
  const bytes = Buffer.from(sealed, 'base64url');
  for (const index of bytes.keys()) {
    const forged = Buffer.from(bytes);
    forged[index] = forged[index]! ^ 1;
    expect(() => cursors(key).open(scope, forged.toString('base64url'))).toThrow('cursor_invalid');
  }
});

test('the position cannot be read from it, and two cursors of one place differ', () => {
  const one = cursors(key).seal(scope, ['2026-11-22']);
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('2026');
  expect(one).not.toBe(cursors(key).seal(scope, ['2026-11-22']));
});
