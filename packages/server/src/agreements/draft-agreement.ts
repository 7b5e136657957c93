import type { Agreement, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { isPolice } from '../identity/actor.ts';
import { organisationCalled } from '../organisations/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import {
  insertDraft,
  type NewDraft,
  type NewParty,
  numberIsTaken,
  replaceAnnexes,
  replaceParties,
} from './agreements.store.ts';
import { checkAnnexes } from './check-annexes.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

type Input = InputOf<typeof operations.agreements.draft>['body'];

/** Writes a draft, of which the actor is a party. Throws `invalid_input`, `already_exists`. */
export async function draftAgreement(work: ActorWork, input: Input): Promise<Agreement> {
  const { uid } = await writeDraft(work, input, await resolveParties(work, input.parties));
  const row = await readAgreement(work, uid);
  await recordAgreement(work, 'drafted', row, { shared: false });
  return showAgreement(work, uid);
}

/** The rows of a draft. Throws `invalid_input`, `already_exists`. */
export async function writeDraft(
  work: ActorWork,
  draft: NewDraft & { readonly annexes?: Input['annexes'] },
  parties: readonly NewParty[],
): Promise<{ id: number; uid: string }> {
  checkTerm(draft);
  if (await numberIsTaken(work, draft.number, undefined)) throw refuse('already_exists');
  const made = await insertDraft(work, draft);
  await replaceParties(work, made.id, parties);
  await replaceAnnexes(work, made.id, await checkAnnexes(work, draft.annexes));
  return made;
}

/** A term has a first day and, later, a first day on which it no longer holds. Throws `invalid_input`. */
export function checkTerm({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to <= from)
    throw refuseField('/to', {
      it: 'deve essere dopo l’inizio',
      en: 'must be after the beginning',
    });
}

/**
 * Parties by their codes: each once, the actor among them, police offices on the police side and both sides there.
 * A code that is nobody's is refused like a wrong one. Throws `invalid_input`.
 */
export async function resolveParties(
  work: ActorWork,
  given: Input['parties'],
): Promise<NewParty[]> {
  const parties: NewParty[] = [];
  for (const [index, { organisation, side, particulars }] of given.entries()) {
    const pointer = `/parties/${index}`;
    const found = await organisationCalled(work, organisation);
    if (!found || found.kind === 'branch')
      throw refuseField(pointer, { it: 'codice non valido', en: 'code not valid' });
    if (isPolice(found.kind) !== (side === 'police'))
      throw refuseField(pointer, { it: 'dalla parte sbagliata', en: 'on the wrong side' });
    if (parties.some((party) => party.orgId === found.id))
      throw refuseField(pointer, { it: 'già indicata', en: 'named twice' });
    parties.push({ orgId: found.id, side, particulars });
  }
  if (!parties.some((party) => party.orgId === work.actor.orgId))
    throw refuseField('/parties', {
      it: 'manca la sua organizzazione',
      en: 'your organisation is missing',
    });
  if (new Set(parties.map((party) => party.side)).size < 2)
    throw refuseField('/parties', {
      it: 'serve una parte per lato',
      en: 'one party on each side is needed',
    });
  return parties;
}
