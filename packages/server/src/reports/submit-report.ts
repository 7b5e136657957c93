import type { Submitted } from '@staffetta/contract';
import type { RawBuilder } from 'kysely';
import { tellDesk } from '../deliveries/index.ts';
import { publish, type Target } from '../disclosure/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { type Correlated, indexObservables } from '../intelligence/index.ts';
import { later, minutes, toInstant } from '../platform/clock.ts';
import type { Last } from '../platform/database/unit-of-work.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { sendCopies } from './calls.store.ts';
import { canonicalRecord, hashRecord } from './canonical-record.ts';
import { checkNameless, saidIn } from './check-nameless.ts';
import { checkParent } from './check-parent.ts';
import { checkMandate, checkRoute } from './may-send.ts';
import { namePersons } from './name-persons.ts';
import { NOT_A } from './not-a.ts';
import { receiptNumber } from './receipt-number.ts';
import type { NamedPerson, ReportRow, Represented, Route } from './report.ts';
import { nextState } from './report-state.ts';
import { noteParent } from './report-tree.store.ts';
import { giveNumber, markAwaitingConsent, markSubmitted } from './report-write.store.ts';
import { representedBy } from './represented.ts';
import { routeTo } from './routes-from.ts';
import { writeDown } from './write-down.ts';

/**
 * Submits a draft: the four answers are there, the agreement and the mandate allow it, what it draws on may be
 * passed on. It becomes visible to the recipient (or waits for the firm concerned), and the receipt is given at
 * once (ARCHITECTURE.md, "One report"). `confirmed`: its indicators, where they were written just now. Throws
 * `invalid_input`, `agreement_forbids`, `marking_forbids`, `wrong_state`, `version_conflict`.
 */
export async function submitReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  confirmed?: readonly Correlated[],
): Promise<Submitted> {
  if (row.sender_org !== work.actor.orgId) throw refuse('not_found');
  if (row.ending || !nextState(row.state, 'submit', 'sender')) throw refuse('wrong_state');
  if (row.version !== version) throw refuse('version_conflict', { currentVersion: row.version });
  checkRequired(row);
  const route = await routeOf(work, row);
  checkRoute(route, row.face, row.tlp);
  const firm = row.on_behalf_of === null ? undefined : await firmOf(work, row);
  const consent = firm ? consentFor(work, route, firm, row) : 'go';
  if (firm && row.attribution === 'anonymous') checkNameless(saidIn(row), firm);
  await checkParent(work, row, route);
  const named = row.tlp === 'RED' ? await namePersons(work, row, route.orgId) : [];
  if (consent === 'ask') return askConsent(work, row, named, firm!);
  return release(work, row, { route, named, firm, confirmed, numbered: work.lastly });
}

/** At most four things are asked; each missing one is named. */
function checkRequired(row: ReportRow) {
  const missing = [
    !row.fact && '/fact',
    !row.title.trim() && '/title',
    !row.body.trim() && '/text',
    !row.tlp_chosen && '/tlp',
    ...(row.phoned_at === null ? [] : missingOfCall(row)),
  ].filter((pointer) => typeof pointer === 'string');
  if (missing.length === 0) return;
  const detail = { it: 'manca: serve per inviare', en: 'missing: needed to submit' };
  throw refuse('invalid_input', { fields: missing.map((pointer) => ({ pointer, detail })) });
}

/** Whose word it is, and who said it: the copy goes there. */
const missingOfCall = ({ on_behalf_of, caller }: ReportRow) =>
  on_behalf_of === null ? ['/onBehalfOf'] : [caller === null && '/phoned/caller'];

/** The way to the recipient as it stands today. */
async function routeOf(work: ActorWork, row: ReportRow): Promise<Route> {
  if (row.recipient_org === null)
    throw refuseField('/recipient', { it: 'a chi va inviata?', en: 'who is it for?' });
  return routeTo(work, row.recipient_org);
}

async function firmOf(work: ActorWork, row: ReportRow): Promise<Represented> {
  const orgId = row.on_behalf_of!;
  const firm = await representedBy(work, { orgId }, row.phoned_at !== null);
  if (!firm) throw refuse('agreement_forbids', { reasons: [{ code: 'no_member', params: {} }] });
  return firm;
}

async function askConsent(
  work: ActorWork,
  row: ReportRow,
  named: readonly NamedPerson[],
  firm: Represented,
): Promise<Submitted> {
  const item = { itemId: row.item_id, version: row.item_version, tlp: row.tlp };
  await publish(work, item, targetsOf(row, named, [firm.orgId]));
  await writeDown(work, row, {
    act: 'report.consent-asked',
    organisations: [work.actor.orgId, firm.orgId],
  });
  const done = await markAwaitingConsent(work, {
    itemId: row.item_id,
    version: row.version,
    namedPersons: named,
  });
  if (!done) throw refuse('version_conflict');
  tellDesk(work, row.item_id, 'consent', [firm.orgId]);
  if (row.phoned_at !== null) await sendCopies(work, row.item_id);
  return { uid: row.item_uid, version: done.version, state: 'awaiting_consent', notA: [...NOT_A] };
}

export interface Release {
  readonly route: Route;
  readonly named: readonly NamedPerson[];
  readonly firm: Pick<Represented, 'orgId'> | undefined;
  readonly confirmed?: readonly Correlated[] | undefined;
  /** Has the report numbered: with the commit where only the answer tells the number, or now. */
  readonly numbered: (number: RawBuilder<Last>) => string | Promise<string>;
}

/** Lets a report go to its recipient, with receipt, entries and log. */
export async function release(
  work: ActorWork,
  row: ReportRow,
  { route, named, firm, confirmed, numbered }: Release,
): Promise<Submitted> {
  const item = { itemId: row.item_id, version: row.item_version, tlp: row.tlp };
  const readers = [work.actor.orgId, route.orgId, ...(firm ? [firm.orgId] : [])];
  const hash = hashRecord(
    canonicalRecord(row, { at: work.at, senderUid: work.actor.orgUid, recipientUid: route.uid }),
  );
  const published = publish(work, item, targetsOf(row, named, readers));
  await Promise.all([
    published,
    indexObservables(work, row.item_id, { audiences: published, confirmed }),
    writeDown(work, row, {
      act: 'report.submitted',
      organisations: readers,
      agreement: route.agreement?.id,
      facts: {
        sha256: hash.toString('hex'),
        tlp: `TLP:${row.tlp}`,
        face: row.face,
        ...(row.phoned_at !== null && { byPhone: true }),
      },
    }),
  ]);
  const done = await markSubmitted(work, {
    itemId: row.item_id,
    version: row.version,
    agreementId: route.agreement?.id,
    recordHash: hash,
    ...dueTimes(work, route),
    namedPersons: named,
    toldTo: firm && row.attribution === 'named' ? route.orgId : undefined,
  });
  if (!done) throw refuse('version_conflict');
  if (row.based_on_uid !== null) await noteParent(work, row.item_id);
  tellDesk(work, row.item_id, 'report', [route.orgId]);
  if (firm) await tellFirm(work, row, firm.orgId);
  const number = await numbered(giveNumber(row.item_id, receiptNumber(work.now, route)));
  const receipt = { number, at: work.at, sha256: hash.toString('hex') };
  return {
    uid: row.item_uid,
    version: done.version,
    state: 'submitted',
    receipt,
    notA: [...NOT_A],
  };
}

/** A copy to correct says all that the announcement would; after a consent it was sent before. */
async function tellFirm(work: ActorWork, row: ReportRow, orgId: number): Promise<void> {
  const asked = row.state === 'awaiting_consent';
  const copies = row.phoned_at === null || asked ? 0 : await sendCopies(work, row.item_id);
  if (copies === 0) tellDesk(work, row.item_id, 'about_us', [orgId]);
}

/** A hub is bound by the mandate; the police write down what a party to their agreement told them, along their own tree. */
function consentFor(work: ActorWork, route: Route, firm: Represented, row: ReportRow) {
  if (!isPolice(work.actor.orgKind)) return checkMandate(route, firm, row.attribution);
  if (route.via !== 'tree')
    throw refuse('agreement_forbids', {
      reasons: [{ code: 'on_behalf_needs_agreement', params: {} }],
    });
  return 'go' as const;
}

/** TLP:RED goes to the persons it names and to nobody else; everything else to organisations. */
function targetsOf(
  row: ReportRow,
  named: readonly NamedPerson[],
  orgs: readonly number[],
): Target[] {
  if (row.tlp !== 'RED') return orgs.map((orgId) => ({ kind: 'organisation', orgId }));
  return named
    .filter(({ o }) => orgs.includes(o))
    .map(({ o, p }) => ({ kind: 'person', orgId: o, personId: p }));
}

/** Promised by the clauses for the side that answers; between member and hub nothing is promised. */
function dueTimes(work: ActorWork, { agreement }: Route) {
  if (!agreement) return { receiptDue: undefined, answerDue: undefined };
  const { responseTimes } = agreement.clauses;
  const promised = agreement.side === 'private' ? responseTimes.police : responseTimes.private;
  const due = (after: number) => toInstant(later(work.now, minutes(after)));
  return { receiptDue: due(promised.receipt), answerDue: due(promised.firstAnswer) };
}
