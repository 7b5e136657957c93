import type { Hold } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { findHold, markLifted } from './holds.store.ts';
import { toHold } from './place-hold.ts';
import { noteOwn } from './relay-acts.ts';
import { spreadHold } from './spread-hold.ts';

/** Ends a hold of the office: what it had hidden is seen again, unless another hold binds it. */
export async function liftHold(work: ActorWork, uid: string): Promise<Hold> {
  const hold = await findHold(work, uid);
  if (!hold) throw refuse('not_found');
  if (hold.state !== 'binding' && hold.state !== 'requested') throw refuse('wrong_state');
  await markLifted(work, hold.id);
  await spreadHold(work, hold.item_id);
  await noteOwn(work, 'hold.lifted', { kind: 'hold', id: uid }, { item: hold.item_uid });
  return toHold((await findHold(work, uid))!);
}
