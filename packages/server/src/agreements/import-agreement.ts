import type { Agreement, AgreementDocument } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { findAgreement } from './agreements.store.ts';
import { resolveParties, writeDraft } from './draft-agreement.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

/**
 * Makes a draft of an exported agreement: the same text, to be signed here. Signatures given elsewhere stay as
 * history, the link to a predecessor where that one is known here. Throws `invalid_input`, `already_exists`.
 */
export async function importAgreement(
  work: ActorWork,
  document: AgreementDocument,
): Promise<Agreement> {
  const { parties, zone: _, ...text } = document.text;
  const predecessor = document.renews && (await findAgreement(work, document.renews));
  const made = await writeDraft(
    work,
    {
      ...text,
      // Files stay where they were; what they were is said by their hashes.
      annexes: text.annexes.map(({ file: _, ...annex }) => annex),
      renewsId: predecessor ? predecessor.id : undefined,
      importedUid: document.uid,
      earlierSignatures: [...document.earlierSignatures, ...document.signatures],
    },
    await resolveParties(work, parties),
  );
  const row = await readAgreement(work, made.uid);
  await recordAgreement(work, 'imported', row, { shared: false, facts: { from: document.uid } });
  return showAgreement(work, made.uid);
}
