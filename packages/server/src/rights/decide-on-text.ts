import type { InputOf, operations, RightsCase } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { askOwner } from './ask-owner.ts';
import { erase, rectify, restrict } from './carry-out.ts';
import { itemsHolding } from './items-holding.ts';
import { note } from './note.ts';
import { decisionsOn, type FoundRow, insertDecision, type RequestRow } from './rights.store.ts';
import { requireRequest, showRequest } from './show-request.ts';

type Decide = InputOf<typeof operations.rights.decide>['body'];

/** Decides on one of the texts. Throws `not_found`, `wrong_state`, `invalid_input`. */
export async function decideOn(
  work: ActorWork,
  uid: string,
  { item, decision }: Decide,
): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  const found = (await itemsHolding(work, row.about_kind, row.about_value)).find(
    ({ item_uid }) => item_uid === item,
  );
  if (!found) throw refuse('not_found');
  const own = found.owner_org === work.actor.orgId;
  const fits = own ? decision !== 'ask' : decision === 'ask' || decision === 'keep';
  if (!fits || row.outcome) throw refuse('wrong_state');
  const before = await decisionsOn(work, row.id);
  if (!(await insertDecision(work, row, found, decision))) throw refuse('wrong_state');
  await carryOut(work, row, found, decision);
  if (decision === 'ask') {
    const told = before.some(({ state, owner_org }) => state && owner_org === found.owner_org);
    await askOwner(work, row, found, { told });
  }
  await note(work, row, 'rights.decided', { decision, item });
  return showRequest(work, uid);
}

async function carryOut(
  work: ActorWork,
  row: RequestRow,
  found: FoundRow,
  decision: Decide['decision'],
): Promise<void> {
  if (decision === 'erase') await erase(work, found, row, found.observable_id ?? undefined);
  if (decision === 'restrict') await restrict(work, found, row);
  if (decision === 'rectify') await rectify(work, found, row);
}
