import type { Alert } from '@staffetta/contract';
import { admitOne, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { findAlert } from './alerts.store.ts';
import { alertShape } from './present.ts';
import { progressOf } from './replies.store.ts';

/** One alert; its sender also learns how far the answers have come. Throws `not_found`. */
export async function showAlert(work: ActorWork, uid: string): Promise<Disclosed<Alert>> {
  const row = await findAlert(work, uid);
  const alert = await admitOne(work, row, alertShape);
  if (row?.alert_owner !== work.actor.orgId) return alert;
  const progress = await progressOf(work, row.alert_id);
  return reshape(alert, (value) => ({ ...value, progress }));
}
