import { faces, type OutputOf, type operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import type { Route } from './report.ts';
import { routesFrom } from './routes-from.ts';

/** Whom the organisation may report to today, and within which bounds. */
export async function listRecipients(
  work: ActorWork,
): Promise<OutputOf<typeof operations.reports.recipients>> {
  return { recipients: (await routesFrom(work)).map(toRecipient) };
}

function toRecipient({ uid, name, kind, via, agreement }: Route) {
  const bounds = agreement?.clauses;
  const flow = agreement?.side === 'police' ? 'toPrivate' : 'toPolice';
  return {
    organisation: { uid, name },
    kind,
    via,
    faces: [...(bounds?.flows[flow] ?? faces)],
    tlpCeiling: bounds?.tlpCeiling ?? 'RED',
    ...(agreement && { agreement: { uid: agreement.uid, title: agreement.title } }),
  };
}
