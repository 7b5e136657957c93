import type { Actor, ActorWork } from '../identity/index.ts';
import { actingFor } from '../platform/database/acting-for.ts';
import { refuse } from '../platform/errors.ts';
import { checkParent } from './check-parent.ts';
import { checkRoute } from './may-send.ts';
import type { ReportRow } from './report.ts';
import { markConsented, submitterOf } from './report-step.store.ts';
import { routeTo } from './routes-from.ts';
import { requireReport } from './show-report.ts';
import { requireStep } from './step-report.ts';
import { release } from './submit-report.ts';
import { end } from './withdraw-report.ts';
import { writeDown } from './write-down.ts';

/**
 * The firm whose mandate says "ask each time" says yes or no to exactly the version it read. Yes lets the report
 * go out as the hub submitted it, in the same transaction; no ends it. Throws `wrong_state`, `version_conflict`,
 * and what a submission throws when the agreement no longer allows it.
 */
export async function consentToReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  consent: boolean,
): Promise<void> {
  requireStep(work, row, 'consent', version);
  await writeDown(work, row, {
    act: consent ? 'report.consented' : 'report.consent-refused',
    organisations: [work.actor.orgId, row.sender_org],
  });
  if (!consent) return end(work, row, { reason: 'originator_asked' });
  if (!(await markConsented(work, row)))
    throw refuse('version_conflict', { currentVersion: row.version });
  await actingFor(work, await senderOf(work, row), (asSender) =>
    releaseNow(asSender, row.item_uid),
  );
}

/** The hub's person who submitted it, acting for the hub and for nothing else. */
async function senderOf(work: ActorWork, row: ReportRow): Promise<Actor> {
  const [orgId, personId] = [row.sender_org, row.submitted_by];
  const submitter = personId === null ? undefined : await submitterOf(work, orgId, personId);
  if (personId === null || !submitter) throw new Error('a report that waits has no submitter');
  return {
    ...work.actor,
    ...submitter,
    orgId,
    personId,
    orgKind: 'hub',
    operator: false,
    roles: [],
    scopes: [],
  };
}

/** What held when the hub submitted has to hold now: agreement, clauses, what it draws on. */
async function releaseNow(work: ActorWork, uid: string): Promise<void> {
  const row = await requireReport(work, uid);
  const route = await routeTo(work, row.recipient_org!);
  checkRoute(route, row.face, row.tlp);
  await checkParent(work, row, route);
  const firm = { orgId: row.on_behalf_of! };
  await release(work, row, {
    route,
    named: row.named_persons,
    firm,
    numbered: async (number) => (await work.row(number))!.value,
  });
}
