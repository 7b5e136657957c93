import type { VisitorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { later, toInstant } from '../platform/clock.ts';
import { CONFIRM_WITHIN, MOST_OPEN } from './admission.ts';
import { confirmRequest, requestToConfirm, type ToConfirm } from './admissions.store.ts';

const since = (work: VisitorWork) => toInstant(later(work.now, -CONFIRM_WITHIN));

/** What the link is about, without using it; undefined where it is used up, expired or was never made. */
export const readRequest = (
  work: VisitorWork,
  uid: string | undefined,
): Promise<ToConfirm | undefined> =>
  uid === undefined ? Promise.resolve(undefined) : requestToConfirm(work, uid, since(work));

/** The address is theirs: the hub sees the request from now on. `full` where it holds as many as it can. */
export async function confirmAdmission(
  work: VisitorWork,
  uid: string,
): Promise<'open' | 'full' | undefined> {
  const confirmed = await confirmRequest(work, uid, since(work), MOST_OPEN);
  if (confirmed?.outcome !== 'open') return confirmed?.outcome;
  await record(
    work,
    {
      act: 'admission.received',
      actor: { org: confirmed.hub_uid },
      subject: { kind: 'admission', id: uid },
    },
    { organisations: [confirmed.hub_id] },
  );
  return 'open';
}
