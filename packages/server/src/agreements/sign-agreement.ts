import { type Agreement, gapReason, type InputOf, type operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { type Reason, refuse } from '../platform/errors.ts';
import { lifeOf, takerOf } from './agreement.ts';
import { missingIn } from './agreement-gaps.ts';
import { stateOn, stepsOf } from './agreement-state.ts';
import { textHash } from './agreement-text.ts';
import {
  type AgreementRow,
  annexesOf,
  numberIsTaken,
  openSharedLog,
  signParty,
  updateState,
} from './agreements.store.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

type Input = InputOf<typeof operations.agreements.sign>['body'];

/**
 * Signs, for the actor's own organisation, the text whose hash was read. The last signature opens the shared log.
 * Throws `not_found`, `wrong_state`, `version_conflict` (another text than the one read), `agreement_incomplete` (with
 * what is missing), `already_exists` (the signer has another agreement of that number).
 */
export async function signAgreement(
  work: ActorWork,
  uid: string,
  version: number,
  input: Input,
): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  await checkMaySign(work, row, input.textSha256);
  const last = row.parties.every(
    (party) => party.signedAt !== null || party.orgId === work.actor.orgId,
  );
  await signParty(work, row.id, input.signedBy, input.textSha256);
  if (!(await updateState(work, row.id, version, { state: last ? 'signed' : 'draft' })))
    throw refuse('version_conflict', { currentVersion: row.version });
  const after = { ...row, version: version + 1 };
  if (last) await openSharedLog(work, row.id);
  const facts = { text: input.textSha256, complete: last };
  await recordAgreement(work, 'signed', after, { shared: last, facts });
  return showAgreement(work, uid);
}

async function checkMaySign(work: ActorWork, row: AgreementRow, read: string) {
  const state = stateOn(lifeOf(row), today(work.now));
  const over = row.to_day <= today(work.now);
  if (over || !stepsOf(state, takerOf(row, work.actor.orgId)).includes('sign'))
    throw refuse('wrong_state');
  if (textHash(row, await annexesOf(work, row.id)) !== read)
    throw refuse('version_conflict', { currentVersion: row.version });
  const reasons = gapsInWords(row);
  if (reasons.length > 0) throw refuse('agreement_incomplete', { reasons });
  if (await numberIsTaken(work, row.number, row.id)) throw refuse('already_exists');
}

const gapsInWords = (row: AgreementRow): Reason[] =>
  missingIn(row).map(({ code, party }) => ({
    code: gapReason(code),
    params: { party: row.parties.find(({ orgUid }) => orgUid === party)?.orgName ?? '' },
  }));
