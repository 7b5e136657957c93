import { record } from '../journal/index.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { FileStore } from '../platform/files/index.ts';
import {
  advance,
  type Counts,
  claimErasure,
  type Erasure,
  postponeErasure,
} from './erasure.store.ts';
import { listErased } from './list-erased.ts';
import { type Step, type StepResult, stepsOf } from './steps.ts';

const nobody = { orgId: undefined, personId: undefined };

export interface EraseDeps {
  readonly work: UnitOfWork;
  readonly files: FileStore;
  /** Where the list lies of what was erased before its term. */
  readonly erasureList: string;
  readonly logError: (error: unknown) => void;
}

/**
 * Takes the next erasure one batch further, in a transaction of its own. Gives whether there was anything to do. Whoever is
 * killed in between has done nothing by halves: the row says how far it has come, and each batch may be repeated. One that
 * fails is put off, with a pause that grows, and the next one comes.
 */
export async function eraseSome({ work: unit, files, logError }: EraseDeps): Promise<boolean> {
  let claimed: Erasure | undefined;
  try {
    return await unit.run(nobody, async (work) => {
      claimed = await claimErasure(work);
      if (!claimed) return false;
      const step = stepsOf(claimed.scope)[claimed.step];
      if (step) await takeStep(work, files, claimed, step);
      else await finish(work, claimed);
      return true;
    });
  } catch (error) {
    // Without one, what fails is the database: whoever called is told.
    if (!claimed) throw error;
    const { id } = claimed;
    logError(error);
    await unit.run(nobody, (work) => postponeErasure(work, id));
    return true;
  }
}

/** All that waits and is not put off. */
export async function eraseAll(deps: EraseDeps): Promise<void> {
  // What cannot be listed waits; what is over by its term goes all the same.
  const listing = await listErased(deps.work, deps.erasureList).catch((error: unknown) => ({
    error,
  }));
  while (await eraseSome(deps));
  if (listing) throw listing.error;
}

async function takeStep(
  work: Work<ActorKeys>,
  store: FileStore,
  erasure: Erasure,
  step: Step,
): Promise<void> {
  const result: StepResult = await step.run(work, erasure, store);
  await advance(
    work,
    {
      ...erasure,
      step: erasure.step + (result.more ? 0 : 1),
      answers_from: result.answersFrom ?? erasure.answers_from,
      counts: added(erasure.counts, step.name, result.erased),
    },
    null,
  );
}

const added = (counts: Counts, name: string, erased: number): Counts =>
  erased === 0 ? counts : { ...counts, [name]: (counts[name] ?? 0) + erased };

/** Says what was erased, without what it was: in the owner's journal, and where it had crossed. */
async function finish(work: Work<ActorKeys>, erasure: Erasure): Promise<void> {
  const { scope, ground, kinds, counts, item_kind, item_uid, version } = erasure;
  await record(
    work,
    {
      act: 'item.erased',
      actor: { org: erasure.owner_uid },
      subject: { kind: item_kind, id: item_uid, version },
      facts: {
        scope,
        ground,
        kinds,
        counts: Object.entries(counts).map(([name, n]) => `${name}: ${n}`),
      },
    },
    // What the maker of a copy had kept is nobody else's business.
    {
      organisations: [erasure.owner_org],
      agreements: scope === 'share' ? [] : erasure.agreements,
    },
  );
  await advance(work, erasure, work.at);
}
