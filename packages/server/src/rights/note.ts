import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import type { RequestRow } from './rights.store.ts';

/** Of the person nothing stands in the journal: only that there was a request, and what came of it. */
export const note = (
  work: ActorWork,
  { uid }: Pick<RequestRow, 'uid'>,
  act:
    | 'rights.recorded'
    | 'rights.extended'
    | 'rights.decided'
    | 'rights.replied'
    | 'rights.answered',
  facts: Record<string, string>,
): Promise<void> =>
  record(
    work,
    {
      act,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'rights-request', id: uid },
      facts,
    },
    { organisations: [work.actor.orgId] },
  );
