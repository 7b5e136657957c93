import type { Writing } from '@staffetta/contract';
import { type ActorWork, isPolice } from '../identity/index.ts';
import {
  type Correlated,
  type Decided,
  type ItemNumber,
  proposeFinds,
} from '../intelligence/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { callOf } from './call-of.ts';
import { permitsNoMore } from './may-send.ts';
import { ownFactsOf } from './own-facts.ts';
import { type FoundParent, findParent } from './parent.store.ts';
import { organisationsNamed } from './recipients.store.ts';
import type { ReportRow, Represented } from './report.ts';
import { nextState } from './report-state.ts';
import {
  attachToDraft,
  type DraftRow,
  discard,
  insertDraft,
  updateDraft,
} from './report-write.store.ts';
import { representedBy } from './represented.ts';
import { onlyRoute } from './routes-from.ts';
import { toWritten } from './written.ts';

export interface Drafted {
  readonly uid: string;
  /** What was confirmed at once. */
  readonly confirmed: readonly Correlated[];
}

/**
 * Begins a report; anything may still be missing. `decided`: indicators that the writer confirms or strikes at once.
 */
export async function draftReport(
  work: ActorWork,
  writing: Writing,
  decided?: Decided,
): Promise<Drafted> {
  const [draft, own] = await Promise.all([resolve(work, writing), ownFactsOf(work)]);
  const { item, uid } = insertDraft(work, draft, own!.installation);
  if (writing.attachments) await attach(work, item, writing.attachments);
  const finds = await proposeFinds(work, item, textsOf(draft, writing), own!.domains, decided);
  return { uid, confirmed: finds.filter(({ state }) => state === 'confirmed') };
}

/**
 * Saves a draft as a whole. Throws `version_conflict` when a colleague saved it meanwhile, `wrong_state` when it
 * was submitted.
 */
export async function changeDraft(
  work: ActorWork,
  row: ReportRow,
  version: number,
  writing: Writing,
): Promise<void> {
  if (row.sender_org !== work.actor.orgId) throw refuse('not_found');
  // What was erased is written no more: nothing would end it a second time.
  if (row.state !== 'draft' || row.ending) throw refuse('wrong_state');
  const draft = await resolve(work, writing);
  if (!(await updateDraft(work, row.item_id, version, draft)))
    throw refuse('version_conflict', { currentVersion: row.version });
  await attach(work, row.item_id, writing.attachments ?? []);
  const own = await ownFactsOf(work);
  await proposeFinds(work, row.item_id, textsOf(draft, writing), own!.domains);
}

/** A draft vanishes; what was submitted is withdrawn instead. Throws `wrong_state`. */
export async function discardDraft(work: ActorWork, row: ReportRow): Promise<void> {
  if (row.sender_org !== work.actor.orgId) throw refuse('not_found');
  if (!nextState(row.state, 'discard', 'sender')) throw refuse('wrong_state');
  if (!(await discard(work, row.item_id))) throw refuse('wrong_state');
}

/** Turns the external ids of a writing into inside ones; each that the actor may not see is named. */
async function resolve(work: ActorWork, writing: Writing): Promise<DraftRow> {
  const recipientOrg = await recipientOf(work, writing.recipient);
  const onBehalf = writing.onBehalfOf ? await represented(work, writing) : undefined;
  const parent = writing.basedOn ? await findParent(work, writing.basedOn) : undefined;
  if (writing.basedOn && !parent) throw refuseField('/basedOn', unknown);
  const call = writing.phoned && (await callOf(work, writing.phoned, onBehalf));
  const written = toWritten(writing, { police: isPolice(work.actor.orgKind) });
  return {
    ...written,
    pap: writing.pap ?? papOf(written, parent),
    attribution: writing.attribution ?? (onBehalf?.mandate === 'anonymous' ? 'anonymous' : 'named'),
    recipientOrg,
    onBehalf,
    basedOn: parent?.itemId,
    call,
  };
}

/** Where the writer chose none: what follows from the facts, and no more than somebody else's report permits. */
const papOf = ({ pap }: Pick<DraftRow, 'pap'>, parent: FoundParent | undefined) =>
  parent && !parent.own && permitsNoMore(parent.pap, pap) ? parent.pap : pap;

const unknown = { it: 'non esiste o non è visibile', en: 'does not exist or is not visible' };

/** Whom it goes to; with nobody named, the only one it can go to. */
async function recipientOf(work: ActorWork, uid: string | undefined): Promise<number | undefined> {
  if (uid === undefined) return onlyRoute(work);
  const [named] = await organisationsNamed(work, { uid });
  if (!named || named.orgId === work.actor.orgId) throw refuseField('/recipient', unknown);
  return named.orgId;
}

async function represented(work: ActorWork, writing: Writing): Promise<Represented> {
  const firm = await representedBy(
    work,
    { uid: writing.onBehalfOf! },
    writing.phoned !== undefined,
  );
  if (!firm) throw refuseField('/onBehalfOf', unknown);
  return firm;
}

async function attach(work: ActorWork, itemId: ItemNumber, uids: readonly string[]) {
  const placed = await attachToDraft(work, itemId, uids);
  if (placed < uids.length) throw refuseField('/attachments', unknown);
}

const textsOf = ({ title, body }: DraftRow, { attachments = [] }: Writing) => ({
  title,
  body,
  files: attachments.length,
});
