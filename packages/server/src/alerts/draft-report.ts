import type { Writing } from '@staffetta/contract';
import { admitOne, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { findAlert } from './alerts.store.ts';
import { replyOf } from './replies.store.ts';
import { draftTexts } from './report-draft.texts.ts';

/** The contract's limit on titles of reports. */
const TITLE = 200;

/**
 * What a report on behalf of an affected member begins with. Passing up is a consent of its own (promise 4):
 * without it `marking_forbids`, and `anonymous` leaves the name out. Throws `not_found` for an alert or recipient
 * that is not one's own, `wrong_state` when the member did not say it is affected.
 */
export async function draftReport(
  work: ActorWork,
  uid: string,
  organisation: string,
): Promise<Disclosed<Writing>> {
  const alert = await findAlert(work, uid);
  if (alert?.alert_owner !== work.actor.orgId) throw refuse('not_found');
  const reply = await replyOf(work, alert.alert_id, organisation);
  if (!reply) throw refuse('not_found');
  if (reply.answer !== 'affected') throw refuse('wrong_state');
  if (reply.consent === 'no')
    throw refuse('marking_forbids', { reasons: [{ code: 'pass_up_not_agreed', params: {} }] });
  const named = reply.consent === 'named';
  const facts = {
    name: named ? reply.org_name : undefined,
    subject: alert.title,
    comment: reply.comment ?? undefined,
  };
  const texts = draftTexts[work.actor.language];
  const writing: Writing = {
    title: texts.title(facts).slice(0, TITLE),
    text: texts.text(facts),
    onBehalfOf: organisation,
    attribution: named ? 'named' : 'anonymous',
  };
  return admitOne(work, alert, {
    whole: () => writing,
    tombstone: () => ({
      onBehalfOf: organisation,
      attribution: writing.attribution ?? 'anonymous',
    }),
  });
}
