import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { memberOf } from './recipients.store.ts';
import type { ReportRow, Represented } from './report.ts';

/** By what a text could name an organisation. */
export type Named = Pick<Represented, 'name' | 'domains'>;

/**
 * A report that must not name the firm may not hold its name or its domains either. A plain search, not a
 * promise: other words can still point at it, and the person was told so. Throws `invalid_input`.
 */
export function checkNameless(text: { title: string; body: string }, firm: Named): void {
  const tells = [firm.name, ...firm.domains].map(plain).filter((one) => one.length > 2);
  const fields = (
    [
      ['/title', text.title],
      ['/text', text.body],
    ] as const
  )
    .filter(([, value]) => tells.some((one) => plain(value).includes(one)))
    .map(([pointer]) => ({
      pointer,
      detail: {
        it: 'contiene il nome dell’impresa che non va nominata',
        en: 'holds the name of the firm',
      },
    }));
  if (fields.length > 0)
    throw refuse('invalid_input', { fields, reasons: [{ code: 'names_the_firm', params: {} }] });
}

/**
 * The same for what the sender adds later to a report that must not name the firm. What the firm itself says is
 * its own choice. Throws `invalid_input`.
 */
export async function refuseNameIn(
  work: ActorWork,
  row: ReportRow,
  text: { title: string; body: string },
): Promise<void> {
  const nameless = row.on_behalf_of !== null && row.attribution === 'anonymous';
  if (!nameless || row.sender_org !== work.actor.orgId) return;
  const firm = await memberOf(work, { orgId: row.on_behalf_of! });
  if (firm) checkNameless(text, firm);
}

/** Upper and lower case, accents and runs of spaces make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .toLowerCase()
    .trim();
