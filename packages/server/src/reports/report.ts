import type {
  Attribution,
  Classification,
  Clauses,
  Face,
  Fact,
  OrganisationKind,
  PassUp,
  RelayPolicy,
  ReportState,
  Standing,
  Writing,
} from '@staffetta/contract';
import type { ItemRow } from '../disclosure/index.ts';
import type { RegistrationJson } from './registrations.store.ts';

/** Somebody the actor may report to, why, and within which clauses. */
export interface Route {
  readonly orgId: number;
  readonly uid: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly via: 'membership' | 'agreement' | 'tree';
  readonly membershipId: number | undefined;
  readonly agreement: AgreementTerms | undefined;
}

export interface AgreementTerms {
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly clauses: Clauses;
  /** On which side the actor signed. */
  readonly side: 'police' | 'private';
}

/** A firm the actor may write for, and what its mandate allows. */
export interface Represented {
  readonly orgId: number;
  readonly uid: string;
  readonly name: string;
  readonly mandate: 'named' | 'anonymous' | 'ask' | 'never';
  /** By which a text could name it. */
  readonly domains: readonly string[];
}

/** A file as it stands beside a report. */
export interface FileJson {
  readonly uid: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: string;
}

/** A report with what its answer needs, as far as row security let the names through. */
export interface ReportRow extends ItemRow {
  readonly face: Face;
  readonly fact: Fact | null;
  readonly title: string;
  readonly body: string;
  readonly state: ReportState;
  readonly version: number;
  readonly sender_org: number;
  readonly sender_uid: string | null;
  readonly sender_name: string | null;
  readonly sender_kind: OrganisationKind | null;
  readonly recipient_org: number | null;
  readonly recipient_uid: string | null;
  readonly recipient_name: string | null;
  readonly recipient_kind: OrganisationKind | null;
  readonly on_behalf_of: number | null;
  readonly subject_uid: string | null;
  readonly subject_name: string | null;
  readonly attribution: Attribution;
  readonly agreement_id: number | null;
  readonly agreement_uid: string | null;
  readonly agreement_title: string | null;
  readonly based_on_uid: string | null;
  readonly merged_uid: string | null;
  readonly relay_policy: RelayPolicy;
  readonly pass_up: PassUp;
  readonly tlp_chosen: boolean;
  readonly addressees: string[];
  readonly named_persons: NamedPerson[];
  readonly classification: Classification;
  readonly may_be_offence: boolean;
  readonly act_filed: Writing['actFiled'] | null;
  readonly disruption: Writing['disruption'] | null;
  readonly known_since: string | null;
  readonly phoned_at: string | null;
  readonly read_back: boolean | null;
  readonly caller: CallerJson | null;
  readonly receipt_number: string | null;
  readonly receipt_hash: Buffer | null;
  readonly receipt_due: string | null;
  readonly answer_due: string | null;
  readonly submitted_by: number | null;
  readonly consent_asked_at: string | null;
  readonly consented_at: string | null;
  readonly submitted_at: string | null;
  readonly received_at: string | null;
  readonly in_work_at: string | null;
  readonly answered_at: string | null;
  readonly closed_at: string | null;
  readonly ended_at: string | null;
  readonly listed_at: string;
  readonly created_at: string;
  readonly files: FileJson[];
  readonly registrations: RegistrationJson[];
}

/** Who called, as row security lets the two organisations know. */
export interface CallerJson {
  readonly contact: string | null;
  readonly name: string;
  readonly phone: string | null;
  /** Only for the organisation that the person works for. */
  readonly takenBy: string | null;
}

/** TLP:RED: a person it is addressed to, acting for an organisation. */
export interface NamedPerson {
  readonly o: number;
  readonly p: number;
}

/** How an organisation stands to a report it may see. */
export function standingOf(
  row: { sender_org: number; on_behalf_of: number | null },
  orgId: number,
): Standing {
  if (row.sender_org === orgId) return 'sender';
  return row.on_behalf_of === orgId ? 'subject' : 'recipient';
}
