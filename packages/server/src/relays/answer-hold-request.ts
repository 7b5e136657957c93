import type { HoldRequest } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { answerRequest, findRequest } from './hold-requests.store.ts';
import { toRequest } from './list-holds.ts';
import { noteOwn } from './relay-acts.ts';
import { spreadHold } from './spread-hold.ts';

/** The owner of the facts lets a requested hold bind, or declines it. */
export async function answerHoldRequest(
  work: ActorWork,
  uid: string,
  accept: boolean,
): Promise<HoldRequest> {
  const request = await findRequest(work, uid);
  if (!request) throw refuse('not_found');
  const itemId = await answerRequest(work, uid, accept);
  if (itemId === undefined) throw refuse('wrong_state');
  await spreadHold(work, itemId);
  await noteOwn(
    work,
    'hold.answered',
    { kind: 'hold', id: uid },
    { item: request.item_uid, accept },
  );
  return toRequest((await findRequest(work, uid))!);
}
