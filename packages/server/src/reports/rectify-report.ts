import type { Correction, IndicatorKey } from '@staffetta/contract';
import { confirmedIndicators } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { replaceValue } from '../intelligence/index.ts';
import { refuseField } from '../platform/errors.ts';
import { chooseIndicators } from './choose-indicators.ts';
import { correctReport } from './correct-report.ts';
import type { ReportRow } from './report.ts';
import { requireReport } from './show-report.ts';

const LONGEST_TITLE = 200;
/** A correction of the same words would rectify nothing, and say that it had. */
const ELSEWHERE = {
  it: 'qui il dato sta solo in un messaggio, in una versione precedente o in un allegato, che non si riscrivono: lo si può cancellare',
  en: 'here the value stands only in a message, an earlier version or an attachment, which are not rewritten: it can be erased',
};

/**
 * Puts another value in the place of a wrong one (GDPR 16), as a correction that goes wherever the report went. Whoever had
 * blocked the wrong one is told; the right one is confirmed where the wrong one was. Attachments stay as they are.
 * Throws `not_found`, `wrong_state`, `invalid_input`.
 */
export async function rectifyReport(
  work: ActorWork,
  uid: string,
  wrong: IndicatorKey,
  instead: string,
): Promise<void> {
  const row = await requireReport(work, uid);
  const wasConfirmed = await isConfirmed(work, row, wrong);
  const title = replaceValue(row.title, wrong, instead);
  if (title.length > LONGEST_TITLE)
    throw refuseField('/instead', { it: 'il titolo diventa lungo', en: 'the title gets too long' });
  const text = replaceValue(row.body, wrong, instead);
  if (!wasConfirmed && title === row.title && text === row.body)
    throw refuseField('/instead', ELSEWHERE);
  await correctReport(work, row, row.version, { ...saidBefore(row), title, text, reason: 'wrong' });
  if (!wasConfirmed) return;
  const right = { kind: wrong.kind, value: instead };
  await chooseIndicators(work, await requireReport(work, uid), 'confirm', [right]);
  // Found in an attachment, or added by hand: no new text takes it away.
  const corrected = await requireReport(work, uid);
  if (await isConfirmed(work, corrected, wrong))
    await chooseIndicators(work, corrected, 'strike', [wrong]);
}

const isConfirmed = async (work: ActorWork, row: ReportRow, { kind, value }: IndicatorKey) =>
  (await confirmedIndicators(work, row.item_id)).some(
    (one) => one.kind === kind && one.value === value,
  );

/** A correction says the whole anew: all that stays as it is. */
const saidBefore = (row: ReportRow): Omit<Correction, 'title' | 'text'> => ({
  classification: row.classification,
  containsPersonalData: row.personal_data,
  mayBeOffence: row.may_be_offence,
  pap: row.pap,
  relayPolicy: row.relay_policy,
  passUp: row.pass_up,
  ...(row.act_filed && { actFiled: row.act_filed }),
  ...(row.disruption && { disruption: row.disruption }),
  ...(row.known_since && { knownSince: row.known_since }),
});
