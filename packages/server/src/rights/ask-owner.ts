import { deliverNotice } from '../deliveries/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { type FoundRow, ownerAsked, type RequestRow } from './rights.store.ts';

/** Who decides on data of persons, and who looks after the desk. */
const ROLES = ['data_protection', 'security', 'referent'];

/**
 * Tells the owner of a text that something is asked about it: its own journal says so, and a mail that holds no value, no
 * name and no text; one a request, however many of its texts it is about.
 */
export async function askOwner(
  work: ActorWork,
  request: RequestRow,
  found: FoundRow,
  { told }: { readonly told: boolean },
): Promise<void> {
  const wish = (await ownerAsked(work, request.id, found.item_id))!;
  await record(
    work,
    {
      act: 'rights.asked',
      // Who could read the text is nobody else's business: the entry names its owner alone (promise 6, docs/promises.md).
      actor: { org: wish.owner_uid },
      subject: { kind: 'rights-request', id: wish.wish_uid },
      facts: { right: request.right, dueOn: request.due_on },
    },
    { organisations: [wish.owner_org] },
  );
  if (told) return;
  await deliverNotice(work, {
    orgId: wish.owner_org,
    roles: ROLES,
    template: 'rights-asked',
    facts: { due: request.due_on },
    urgency: 'normal',
  });
}
