import type { UnitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';

/**
 * Processes one after the other: one dies at the given commits, with what its unit did rolled back, and does nothing any
 * more; `again` is the next one.
 */
export function mortal(unit: UnitOfWork, at: ReadonlySet<number>) {
  let runs = 0;
  let dead = false;
  const run: UnitOfWork['run'] = (actor, body) =>
    unit.run(actor, async (work) => {
      if (dead) throw new Error('dead');
      const result = await body(work);
      runs += 1;
      dead = at.has(runs);
      if (dead) throw new Error('killed');
      return result;
    });
  return {
    work: { run },
    again: () => {
      dead = false;
      return true;
    },
  };
}
