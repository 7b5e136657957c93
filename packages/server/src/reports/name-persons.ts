import type { ActorWork } from '../identity/index.ts';
import { refuseField } from '../platform/errors.ts';
import { personsBehind } from './recipients.store.ts';
import type { NamedPerson, ReportRow } from './report.ts';

/**
 * TLP:RED stays with the people it names (promise 5): the contacts chosen at the recipient, who writes, and the
 * firm's own contacts where it is about a firm. Throws `invalid_input` when nobody of the recipient can read it.
 */
export async function namePersons(
  work: ActorWork,
  row: ReportRow,
  recipientOrg: number,
): Promise<NamedPerson[]> {
  const chosen = await personsBehind(work, { uids: row.addressees });
  const recipients = chosen.filter(({ o }) => o === recipientOrg);
  if (recipients.length === 0)
    throw refuseField('/addressees', {
      it: 'scelga almeno un referente del destinatario che abbia un accesso',
      en: 'choose a contact of the recipient who has an account',
    });
  const firm =
    row.on_behalf_of === null ? [] : await personsBehind(work, { allOf: row.on_behalf_of });
  const own = { o: work.actor.orgId, p: work.actor.personId };
  return [own, ...[...recipients, ...firm].map(({ o, p }) => ({ o, p }))];
}
