import { record } from '../../journal/index.ts';
import { days, later, toInstant } from '../../platform/clock.ts';
import type { ActorKeys, UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { type Duty, daily } from '../../platform/jobs/index.ts';
import { type EndedArrival, endArrivals, endReceipts } from './arrivals-end.store.ts';

/** Who discarded it by mistake asks within days; what was thrown away as a draft is as good as discarded. */
const DISCARDED = days(30);
/** A desk that has not looked in three months will not. */
const WAITING = days(90);
/** An answer ends with what it answers, which no text outlives (docs/adr, "Data ends by kind"). */
const ANSWERS = days(730);

const BATCH = 200;
const nobody = { orgId: undefined, personId: undefined };

/** Once a day: mails that became nothing end by themselves, with their originals. */
export const mailDuties = (unit: UnitOfWork, store: FileStore): Duty[] => [
  {
    name: 'mails-end',
    title: {
      it: 'fine delle e-mail in arrivo scartate o in attesa',
      en: 'end of incoming mails discarded or waiting',
    },
    when: daily(3, 37),
    run: async () => {
      while (await endBatch(unit, store));
      while ((await unit.run(nobody, oldReceipts)) >= BATCH);
    },
  },
];

/** Gives whether there may be more. */
async function endBatch(unit: UnitOfWork, store: FileStore): Promise<boolean> {
  const ended = await unit.run(nobody, endSome);
  // The rows went with the commit; a file that is missed here is found by the sweep.
  for (const { storage_name } of ended) if (storage_name) await store.delete(storage_name);
  return ended.length >= BATCH;
}

const oldReceipts = (work: Work<ActorKeys>) =>
  endReceipts(work, later(work.now, -DISCARDED), BATCH);

async function endSome(work: Work<ActorKeys>): Promise<EndedArrival[]> {
  const before = (span: typeof WAITING) => toInstant(later(work.now, -span));
  const limits = {
    discarded: before(DISCARDED),
    waiting: before(WAITING),
    answers: before(ANSWERS),
  };
  const ended = await endArrivals(work, limits, BATCH);
  for (const [org, of] of byOrganisation(ended)) await note(work, org, of);
  return ended;
}

function byOrganisation(ended: readonly EndedArrival[]): Map<number, EndedArrival[]> {
  const found = new Map<number, EndedArrival[]>();
  for (const one of ended) found.set(one.org_id, [...(found.get(one.org_id) ?? []), one]);
  return found;
}

/** How many of which state, in the desk's own journal: never whose they were. */
function note(work: Work<ActorKeys>, org: number, ended: readonly EndedArrival[]): Promise<void> {
  const uid = ended[0]!.org_uid;
  const facts: Record<string, number> = {};
  for (const { state } of ended) facts[state] = (facts[state] ?? 0) + 1;
  return record(
    work,
    {
      act: 'arrival.ended',
      actor: { org: uid },
      subject: { kind: 'organisation', id: uid },
      facts,
    },
    { organisations: [org] },
  );
}
