import type { Agreement } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { toAgreement } from './agreement.ts';
import { type AgreementRow, annexesOf, findAgreement } from './agreements.store.ts';
import { referentsOf } from './referents.store.ts';

/** Throws `not_found` for what does not exist and what the actor is no party to. */
export async function readAgreement(work: ActorWork, uid: string): Promise<AgreementRow> {
  const row = await findAgreement(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

/** The agreement as this party sees it today. Throws `not_found`. */
export async function showAgreement(work: ActorWork, uid: string): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  const reader = { orgId: work.actor.orgId, today: today(work.now) };
  const annexes = await annexesOf(work, row.id);
  return toAgreement(row, annexes, await referentsOf(work, row.id), reader);
}

type Step = 'drafted' | 'changed' | 'signed' | 'terminated' | 'imported';

/** Writes the step into the actor's journal, and into the shared log where there is one. */
export const recordAgreement = (
  work: ActorWork,
  step: Step,
  row: Pick<AgreementRow, 'id' | 'uid' | 'version'>,
  options: { readonly shared: boolean; readonly facts?: Record<string, string | boolean> },
): Promise<void> =>
  record(
    work,
    {
      act: `agreement.${step}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'agreement', id: row.uid, version: row.version },
      facts: options.facts ?? {},
    },
    { organisations: [work.actor.orgId], agreements: options.shared ? [row.id] : [] },
  );
