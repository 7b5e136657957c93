import type { Admission, InputOf, operations } from '@staffetta/contract';
import { addContact } from '../contacts/index.ts';
import { DELIVER } from '../deliveries/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { addMembership, returnMember } from '../memberships/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import {
  type AdmissionRow,
  type Answered,
  findAdmission,
  writeAnswer,
} from './admissions.store.ts';
import { hasContactAt } from './former-members.store.ts';
import { whoReturns } from './former-members.ts';
import { toAdmission } from './list-admissions.ts';

type Input = InputOf<typeof operations.admissions.answer>['body'];

/**
 * The hub admits who asked, as it would have entered them by hand, with the mandate that they gave; or declines and says
 * why. Both are mailed. Who was a member before comes back with its own record. Throws `not_found`, `wrong_state`,
 * `version_conflict`, `invalid_input`, and `already_exists` for the VAT number of a member.
 */
export async function answerAdmission(
  work: ActorWork,
  uid: string,
  version: number,
  input: Input,
): Promise<Admission> {
  const row = await findAdmission(work, uid);
  if (!row) throw refuse('not_found');
  if (row.state !== 'open') throw refuse('wrong_state');
  const answer: Answered = input.accept
    ? { state: 'approved', memberUid: await enter(work, row, input) }
    : { state: 'refused', reason: plain(input.reason) };
  if (!(await writeAnswer(work, row, version, answer)))
    throw refuse('version_conflict', { currentVersion: row.version });
  work.send({ queue: DELIVER, data: {} });
  await record(
    work,
    {
      act: `admission.${answer.state}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'admission', id: uid },
      ...(answer.memberUid && { facts: { member: answer.memberUid } }),
    },
    { organisations: [work.actor.orgId] },
  );
  return toAdmission((await findAdmission(work, uid))!);
}

type Accepting = Extract<Input, { accept: true }>;

/**
 * Organisation, membership and the contact that alerts go to, as a hub enters them; or a membership and that contact for
 * who was a member before. Gives the member's global id.
 */
async function enter(work: ActorWork, row: AdmissionRow, { branch, returns }: Accepting) {
  const { name, province, sector, contact, mandate, language, ...numbers } = toAdmission(row);
  const { vatNumber, taxCode, pec } = numbers;
  const particulars = {
    ...(vatNumber && { vatNumber }),
    ...(taxCode && { taxCode }),
    ...(pec && { pec }),
  };
  const former = await whoReturns(work, row, returns);
  const { member } = former
    ? await returnMember(work, { memberId: former.id, branch, mandate })
    : await addMembership(work, {
        member: { name, province, sector, ...particulars },
        ...(branch && { branch }),
        mandate,
      });
  if (!former || !(await hasContactAt(work, former.id, 'security', contact.email)))
    await addContact(work, { organisation: member.uid, role: 'security', ...contact, language });
  return member.uid;
}

function plain(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed !== '' && trimmed.isWellFormed() && !trimmed.includes('\0')) return trimmed;
  throw refuseField('/reason', { it: 'serve un motivo', en: 'a reason is needed' });
}
