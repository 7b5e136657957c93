import type { ReportRow } from './report.ts';

/** Sender, recipient and the firm concerned. */
export const partiesOf = (row: ReportRow) => [row.sender_org, row.recipient_org, row.on_behalf_of];

/**
 * Where a step of a report is written down: the shared log where there is an agreement, otherwise the journals of
 * both sides; and always that of the firm concerned.
 */
export function logsOf(row: ReportRow, actorOrg: number) {
  const both = row.agreement_id === null ? [row.sender_org, row.recipient_org] : [];
  const organisations = [actorOrg, ...both, row.on_behalf_of].filter((org) => org !== null);
  return { organisations: [...new Set(organisations)], agreement: row.agreement_id ?? undefined };
}
