import { expect, test } from 'vitest';
import { mayChaseAt } from './alert.ts';

test('an emergency may be chased after five minutes, from the last time on', () => {
  const sent_at = '2026-11-22T10:00:00.000000Z';
  const alert = { urgency: 'emergency', sent_at, chased_at: null } as const;
  expect(mayChaseAt(alert)).toBe('2026-11-22T10:05:00.000000Z');
  expect(mayChaseAt({ ...alert, chased_at: '2026-11-22T10:20:00.000000Z' })).toBe(
    '2026-11-22T10:25:00.000000Z',
  );
  expect(mayChaseAt({ ...alert, urgency: 'normal' })).toBe('2026-11-22T11:00:00.000000Z');
});
