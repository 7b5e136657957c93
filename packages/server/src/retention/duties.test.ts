import { expect, test } from 'vitest';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { beginHeld } from './begin.ts';
import { retentionDuties } from './duties.ts';
import { readTexts } from './read-texts.ts';
import { settleEnds } from './settle-ends.ts';

test('whatever fails before it, what is over begins to be erased and what was begun goes on', async () => {
  for (const broken of [settleEnds, readTexts, beginHeld]) {
    const asked: unknown[] = [];
    const run = async (_actor: unknown, what: { name: string }) => {
      asked.push(what.name || 'listed');
      if (what === (broken as unknown)) throw new Error('broken');
      // Nothing to do: no more, and no rows.
      return '';
    };
    const deps = { work: { run } as unknown as UnitOfWork, files: {} as never };
    const duty = retentionDuties({ ...deps, erasureList: '', logError: () => {} })[0]!;
    await expect(duty.run()).rejects.toThrow(AggregateError);
    expect(asked).toEqual(
      expect.arrayContaining(['settleEnds', 'readTexts', 'beginHeld', 'endings', 'texts']),
    );
    // The list outside, and the erasures themselves.
    expect(asked.filter((name) => name === 'listed')).toHaveLength(2);
  }
});
