import { type RawBuilder, sql } from 'kysely';

/** Of an agreement, or of the membership of a member that tells its hub. */
export type ReceiptScope = { readonly agreementId: number } | { readonly membershipId: number };

/** Number and year with what they count under, e.g. `CTN-2026/2026/000123`. */
export const numbered = (
  prefix: RawBuilder<string>,
  year: number,
  number: RawBuilder<number>,
): RawBuilder<string> =>
  sql`${prefix} || ${`/${year}/`}::text || lpad(${number}::text, greatest(6, length(${number}::text)), '0')`;

/** Takes the next number; refuses (database error) who is neither a party nor in the membership. */
export function takeReceipt(scope: ReceiptScope, year: number): RawBuilder<string> {
  const agreement = 'agreementId' in scope ? scope.agreementId : null;
  const membership = 'membershipId' in scope ? scope.membershipId : null;
  return sql`(select ${numbered(sql`n.prefix`, year, sql`n.number`)}
    from next_receipt(${agreement}::bigint, ${membership}::bigint, ${year}::int) n)`;
}
