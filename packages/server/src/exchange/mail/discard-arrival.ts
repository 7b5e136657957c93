import type { ActorWork } from '../../identity/index.ts';
import { refuse } from '../../platform/errors.ts';
import { safeText } from '../../reports/index.ts';
import { writeDecision } from './accept-arrival.ts';
import { decideArrival, emptyArrival } from './arrivals.store.ts';
import { requireArrival } from './list-arrivals.ts';
import type { MailStore } from './stage-files.ts';

/** Puts a quarantined mail aside, with the reason. Throws `not_found`, `wrong_state`, `invalid_input`. */
export async function discardArrival(
  work: ActorWork,
  { files }: MailStore,
  { uid, reason }: { readonly uid: string; readonly reason: string },
): Promise<void> {
  const row = await requireArrival(work, uid);
  const why = safeText('/reason', reason);
  const decided = { state: 'discarded', why } as const;
  if (!(await decideArrival(work, row.id, decided))) throw refuse('wrong_state');
  const gone = await emptyArrival(work, row.id);
  // The row went with the commit; if this is missed, the sweep finds the file.
  if (gone) work.afterCommit(() => void files.delete(gone).catch(() => {}));
  await writeDecision(work, row, 'arrival.discarded');
}
