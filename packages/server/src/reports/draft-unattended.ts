import { isPolice, type OrganisationWork } from '../identity/index.ts';
import { proposeFinds } from '../intelligence/index.ts';
import { ownFactsOf } from './own-facts.ts';
import { memberOf } from './recipients.store.ts';
import { attachToDraft, insertDraft } from './report-write.store.ts';
import { onlyRoute } from './routes-from.ts';
import { toWritten } from './written.ts';

/** What came in by itself: a title, a text, and files of the organisation's own. */
export interface Unattended {
  readonly title: string;
  readonly text: string;
  readonly files: readonly string[];
  /** The member whose word it is, where that is known; whoever belongs to the hub no more is not named. */
  readonly onBehalfOf?: string | undefined;
}

/**
 * Begins a report that no person began: a mail to the desk. Nothing is chosen for the person who takes it on: no fact, no
 * label, so that it cannot be submitted as it is. Gives the external id. Throws `invalid_input`.
 */
export async function draftUnattended(work: OrganisationWork, given: Unattended): Promise<string> {
  const { title, text, files, onBehalfOf } = given;
  const written = toWritten({ title, text }, { police: isPolice(work.actor.orgKind) });
  const [own, recipientOrg, onBehalf] = await Promise.all([
    ownFactsOf(work),
    onlyRoute(work),
    onBehalfOf === undefined ? undefined : memberOf(work, { uid: onBehalfOf }),
  ]);
  const attribution = onBehalf?.mandate === 'anonymous' ? 'anonymous' : written.attribution;
  const draft = { ...written, attribution, recipientOrg, onBehalf, basedOn: undefined };
  const { item, uid } = insertDraft(work, draft, own!.installation);
  const placed = await attachToDraft(work, item, files);
  if (placed < files.length)
    throw new Error('a file of this very mail is not the organisation’s own');
  const texts = { title: written.title, body: written.body, files: files.length };
  await proposeFinds(work, item, texts, own!.domains);
  return uid;
}
