import type { OrganisationRef, Urgency } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/** Exact numbers: they leave the server as bands only. */
export interface DownstreamRow {
  sender_uid: string;
  sender_name: string;
  sent_at: string;
  urgency: Urgency;
  drill: boolean;
  counted_at: string | null;
  k: number;
  recipients: number;
  seen: number;
  affected: number;
  not_affected: number;
  checking: number;
  done: number;
  silent: number;
  silent_names: OrganisationRef[] | null;
  affected_names: OrganisationRef[];
}

/** Answers to the alerts that the other side of an agreement drew from an own item, newest first. */
export const downstreamAnswers = (work: ActorWork, itemId: number, today: string) =>
  work.rows(
    sql<DownstreamRow>`select sender_uid, sender_name, sent_at, urgency, drill, counted_at, k, recipients, seen,
      affected, not_affected, checking, done, silent, silent_names, affected_names
      from downstream_answers(${itemId}, ${today}::date)`,
  );
