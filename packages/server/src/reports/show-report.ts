import type { Report } from '@staffetta/contract';
import { admitOne, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import type { ReportRow } from './report.ts';
import { findReport } from './report-read.store.ts';
import { reportShape } from './report-view.ts';

/** A report as the actor may see it. Throws `not_found`. */
export async function showReport(work: ActorWork, uid: string): Promise<Disclosed<Report>> {
  return admitOne(work, await findReport(work, uid), reportShape(work.actor.orgId));
}

/** The row behind an external id, for a step on it. Throws `not_found`, as if it did not exist. */
export async function requireReport(work: ActorWork, uid: string): Promise<ReportRow> {
  const row = await findReport(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}
