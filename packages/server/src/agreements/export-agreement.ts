import type { AgreementDocument } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { today } from '../platform/calendar.ts';
import { lifeOf } from './agreement.ts';
import { stateOn } from './agreement-state.ts';
import { textOf } from './agreement-text.ts';
import { annexesOf } from './agreements.store.ts';
import { readAgreement } from './show-agreement.ts';

/** The whole agreement as a document; the export is written into the journal. Throws `not_found`. */
export async function exportAgreement(work: ActorWork, uid: string): Promise<AgreementDocument> {
  const row = await readAgreement(work, uid);
  const annexes = await annexesOf(work, row.id);
  await record(
    work,
    {
      act: 'export.made',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'agreement', id: row.uid, version: row.version },
    },
    { organisations: [work.actor.orgId] },
  );
  return {
    format: 'staffetta.agreement.v1',
    uid: row.uid,
    ...(row.imported_uid ? { importedFrom: row.imported_uid } : {}),
    state: stateOn(lifeOf(row), today(work.now)),
    text: textOf(row, annexes),
    ...(row.renews_uid ? { renews: row.renews_uid } : {}),
    ...(row.ending_reason ? { endingReason: row.ending_reason } : {}),
    signatures: row.parties
      .filter((party) => party.signedAt !== null)
      .map((party) => ({
        organisation: party.orgUid,
        signedBy: party.signedBy!,
        signedAt: party.signedAt!,
        textSha256: party.signedText!,
      })),
    earlierSignatures: row.earlier_signatures,
  };
}
