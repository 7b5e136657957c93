import type { Actor } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** How somebody came in. */
export type SignedInBy = 'password' | 'passkey' | 'invitation' | 'demonstration';

/** Who came in and went out stands in the organisation's own journal: nobody else reads it. */
export const tellOfSession = (
  work: Work<ActorKeys>,
  { orgId, orgUid: org, personUid: person }: Actor,
  act: 'person.signed-in' | 'person.signed-out',
  facts: { readonly with?: SignedInBy },
) =>
  record(
    work,
    { act, actor: { org, person }, subject: { kind: 'person', id: person }, facts },
    { organisations: [orgId] },
  );
