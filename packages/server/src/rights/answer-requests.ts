import type {
  InputOf,
  operations,
  RightsCase,
  RightsFinding,
  RightsRequest,
} from '@staffetta/contract';
import { correctTree } from '../derivatives/index.ts';
import { admitOwn, admitRows, type Disclosed, reshape, together } from '../disclosure/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { inNormalForm } from '../intelligence/index.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import { begin } from '../retention/index.ts';
import { letterTo } from './letter.ts';
import {
  closeRequest,
  type DecisionRow,
  decisionsOn,
  type FoundRow,
  insertDecision,
  insertRequest,
  itemsHolding,
  type RequestRow,
  requestsOf,
} from './rights.store.ts';

type New = InputOf<typeof operations.rights.record>['body'];
type Decide = InputOf<typeof operations.rights.decide>['body'];

const MOST = 200;

/** Writes a request down; an answer is due within a month (GDPR 12(3)). Throws `invalid_input`. */
export async function recordRequest(work: ActorWork, given: New): Promise<RightsRequest> {
  const { value } = inNormalForm({ kind: given.kind, value: given.value }, '/value');
  const row = await insertRequest(work, {
    right: given.right,
    asker: given.asker,
    identity: given.identity,
    about_kind: given.kind,
    about_value: value,
    words: given.words ?? null,
    asked_on: given.askedOn,
    due_on: monthAfter(given.askedOn),
  });
  await note(work, row, 'rights.recorded', { right: given.right });
  return toRequest(row);
}

/** The same day of the next month, or its last. */
function monthAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

export const listRequests = async (work: ActorWork) => ({
  items: (await requestsOf(work, MOST)).map(toRequest),
});

/** A request and where its value stands. Throws `not_found`. */
export async function showRequest(work: ActorWork, uid: string): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  const found = row.about_value ? await itemsHolding(work, row.about_kind, row.about_value) : [];
  const decided = new Map((await decisionsOn(work, row.id)).map((one) => [one.item_id, one]));
  const letter = letterTo(row);
  const shape = (item: FoundRow) => toFinding(work, item, decided.get(item.item_id));
  const findings = await admitRows(work, found, { whole: shape, tombstone: shape });
  const own = admitOwn([{ request: toRequest(row), ...(letter && { letter }) }]);
  return reshape(together<unknown>([own, findings]), ([request, items]) => ({
    ...(request as [Omit<RightsCase, 'findings'>])[0],
    findings: items as RightsFinding[],
  }));
}

/** Decides on one of the texts. Throws `not_found`, `wrong_state`. */
export async function decideOn(
  work: ActorWork,
  uid: string,
  { item, decision }: Decide,
): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  const found = (await itemsHolding(work, row.about_kind, row.about_value)).find(
    ({ item_uid }) => item_uid === item,
  );
  if (!found) throw refuse('not_found');
  const own = found.owner_org === work.actor.orgId;
  const fits = own ? decision !== 'ask' : decision === 'ask' || decision === 'keep';
  if (!fits || row.outcome || !(await insertDecision(work, row, found, decision)))
    throw refuse('wrong_state');
  if (decision === 'erase') await begin(work, found.item_id, [found.observable_id], 'person');
  if (decision === 'restrict') await restrict(work, row, found);
  await note(work, row, 'rights.decided', { decision, item });
  return showRequest(work, uid);
}

/** Out of lists, searches and counts, of every copy too; the text stays as it is. */
const restrict = (work: ActorWork, { about_kind, about_value }: RequestRow, item: FoundRow) =>
  correctTree(work, item.item_id, {
    reason: 'other',
    struck: [{ kind: about_kind, value: about_value }],
    newText: false,
  });

/** Closes a request. Throws `not_found`, `wrong_state`. */
export async function answerRequest(
  work: ActorWork,
  uid: string,
  { outcome, reason }: InputOf<typeof operations.rights.answer>['body'],
): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  if (!(await closeRequest(work, row.id, outcome, reason))) throw refuse('wrong_state');
  await note(work, row, 'rights.answered', { outcome });
  return showRequest(work, uid);
}

async function requireRequest(work: ActorWork, uid: string): Promise<RequestRow> {
  const [row] = await requestsOf(work, 1, uid);
  if (!row) throw refuse('not_found');
  return row;
}

/** Of the person nothing stands in the journal: only that there was a request, and what came of it. */
const note = (
  work: ActorWork,
  { uid }: RequestRow,
  act: 'rights.recorded' | 'rights.decided' | 'rights.answered',
  facts: Record<string, string>,
) =>
  record(
    work,
    {
      act,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'rights-request', id: uid },
      facts,
    },
    { organisations: [work.actor.orgId] },
  );

const toFinding = (
  work: ActorWork,
  row: FoundRow,
  decided: DecisionRow | undefined,
): RightsFinding => ({
  item: row.item_uid,
  kind: row.item_kind,
  tlp: row.tlp,
  title: row.ending ? '' : row.title,
  own: row.owner_org === work.actor.orgId,
  police: row.owner_kind !== null && isPolice(row.owner_kind as never),
  ...(row.owner_uid && row.owner_name && { owner: { uid: row.owner_uid, name: row.owner_name } }),
  ...(decided && { decision: decided.decision }),
  ...(decided?.state && { wish: decided.state }),
  ...(decided?.reply && { reply: decided.reply }),
});

const toRequest = (row: RequestRow): RightsRequest => ({
  uid: row.uid,
  right: row.right,
  asker: row.asker,
  identity: row.identity,
  kind: row.about_kind,
  value: row.about_value,
  ...(row.words && { words: row.words }),
  askedOn: row.asked_on,
  dueOn: row.due_on,
  ...(row.outcome && { outcome: row.outcome }),
  ...(row.reason && { reason: row.reason }),
  ...(row.answered_at && { answeredAt: row.answered_at }),
});
