import type { ReportRow } from './report.ts';

/** Sender, recipient and the firm concerned. */
export const partiesOf = (row: ReportRow) => [row.sender_org, row.recipient_org, row.on_behalf_of];

/**
 * Where a step of a report is written down: the shared log where there is an agreement, otherwise the journals of
 * both sides; and always that of the firm concerned. What a firm does on a report that does not name it stands in the
 * shared log as done by who speaks for it: its code would tell the other side who it is, and which of its other
 * reports are the same firm's. Its own journal and that of who speaks for it say which firm it was.
 */
export function logsOf(row: ReportRow, actorOrg: number) {
  const nameless = row.attribution === 'anonymous' && row.on_behalf_of === actorOrg;
  const both = row.agreement_id === null ? [row.sender_org, row.recipient_org] : [];
  const speaker = nameless ? [row.sender_org] : [];
  const organisations = [actorOrg, ...both, ...speaker, row.on_behalf_of].filter(
    (org) => org !== null,
  );
  return {
    organisations: [...new Set(organisations)],
    agreement: row.agreement_id ?? undefined,
    spokenFor: nameless ? speakerOf(row) : undefined,
  };
}

function speakerOf({ sender_uid }: ReportRow): string {
  if (sender_uid === null) throw new Error('who speaks for a firm is out of its reach');
  return sender_uid;
}
