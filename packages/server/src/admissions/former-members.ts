import { isPublicMail } from '../exchange/sheets/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuseField } from '../platform/errors.ts';
import type { AdmissionRow } from './admissions.store.ts';
import { type FormerRow, formerLike } from './former-members.store.ts';

/** For each request the former member that seems to ask again: by a number, or by the domain of the confirmed address. */
export const formerMembers = (work: ActorWork, rows: readonly AdmissionRow[]) =>
  formerLike(
    work,
    rows.map(({ vat_number, tax_code, email }) => ({
      vat_number,
      tax_code,
      domain: domainOf(email),
    })),
  );

/** Undefined where everybody may have an address. */
function domainOf(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return isPublicMail(domain) ? undefined : domain;
}

/**
 * With whose record an accepted request comes back; undefined: with a new one. A number of the tax register decides by
 * itself, a domain only if the hub says so. Throws `invalid_input` where the hub names somebody else.
 */
export async function whoReturns(
  work: ActorWork,
  row: AdmissionRow,
  named: string | undefined,
): Promise<FormerRow | undefined> {
  const [former] = await formerMembers(work, [row]);
  if (named !== undefined && named !== former?.uid)
    throw refuseField('/returns', {
      it: 'non è un ex aderente a cui la richiesta corrisponde: ricarichi l’elenco',
      en: 'not a former member that the request agrees with: load the list again',
    });
  return named === undefined && former?.why === 'same_domain' ? undefined : former;
}
