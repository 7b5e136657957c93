import { MOST_ROWS } from '@staffetta/contract';
import type { ActorWork } from '../../../identity/actor.ts';
import { record } from '../../../journal/index.ts';
import { refuse } from '../../../platform/errors.ts';
import { heldRows } from './held.store.ts';
import { headingRow, sheetRow } from './sheet-row.ts';
import { writeSheet } from './write-sheet.ts';

/**
 * Members, branches and contacts of the actor as a spreadsheet, in the person's language. Written down: it is a copy
 * of personal data that leaves. Throws `too_large` for more rows than a sheet may have, `too_many_requests`.
 */
export async function exportMembers(work: ActorWork, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const { language } = work.actor;
  const held = await heldRows(work, MOST_ROWS + 1);
  if (held.length > MOST_ROWS) throw refuse('too_large');
  const rows = [headingRow(language), ...held.map((one) => sheetRow(one, language))];
  await record(
    work,
    {
      act: 'export.made',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: work.actor.orgUid },
      facts: { entries: held.length },
    },
    { organisations: [work.actor.orgId] },
  );
  return writeSheet(format, rows);
}
