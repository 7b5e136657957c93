import {
  CONTACT_DAYS,
  type DeskItem,
  type DeskReason,
  MOST_COUNTED,
  type OutputOf,
  type operations,
} from '@staffetta/contract';
import {
  admitOwn,
  admitRows,
  type Disclosed,
  reshape,
  type Shape,
  together,
} from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { openNotices } from '../notices/index.ts';
import { concerns, MOST, mostUrgentFirst } from './desk.ts';
import {
  admissionsWaiting,
  agreementsEnding,
  type ChoreOnDesk,
  confirmedBefore,
  contactsDue,
  erasuresFailing,
  holdsToAnswer,
  holdsToReview,
  mailsRefused,
  mailsWaiting,
  requestsOpen,
  wishesToAnswer,
} from './desk-chores.store.ts';
import {
  affectedMembers,
  alertsToAnswer,
  endingsToReview,
  type ItemOnDesk,
  relaysToApprove,
  reportsToConsent,
  reportsWaiting,
  undoToConfirm,
} from './desk-items.store.ts';

type Desk = OutputOf<typeof operations.desk.show>;
type Ask<Row> = (work: ActorWork, limit: number) => Promise<Row[]>;

/** Reports taken and in work are one reason, asked by state: each state has its own stretch of the index. */
const reportsToAnswer: Ask<ItemOnDesk> = async (work, limit) =>
  (
    await Promise.all([
      reportsWaiting(work, 'received', limit),
      reportsWaiting(work, 'in_work', limit),
    ])
  ).flat();

/** What the law most likely asks to tell authorities, as one entry. */
async function noticesOpen(work: ActorWork): Promise<ChoreOnDesk[]> {
  const open = await openNotices(work);
  if (!open) return [];
  const none = { title: null, from_uid: null, from_name: null, due: null };
  const count = Math.min(open.count, MOST_COUNTED);
  const since = `${open.since}T00:00:00Z`;
  return [{ reason: 'notice_due', subject_uid: open.uid, ...none, since, count }];
}

const items: readonly (readonly [DeskReason, Ask<ItemOnDesk>])[] = [
  ['alert_to_answer', alertsToAnswer],
  ['report_to_take', (work, limit) => reportsWaiting(work, 'submitted', limit)],
  ['report_to_answer', reportsToAnswer],
  ['report_to_consent', reportsToConsent],
  ['relay_to_approve', relaysToApprove],
  ['undo_to_confirm', undoToConfirm],
  ['member_affected', affectedMembers],
  ['ending_to_review', endingsToReview],
];
const chores: readonly (readonly [DeskReason, Ask<ChoreOnDesk>])[] = [
  ['hold_to_answer', holdsToAnswer],
  ['hold_to_review', holdsToReview],
  [
    'contact_to_confirm',
    (work, limit) => contactsDue(work, confirmedBefore(work, CONTACT_DAYS), limit),
  ],
  ['mail_refused', mailsRefused],
  ['agreement_expiring', agreementsEnding],
  ['mail_waiting', mailsWaiting],
  ['erasure_failing', erasuresFailing],
  ['admission_to_answer', admissionsWaiting],
  ['wish_to_answer', wishesToAnswer],
  ['rights_request_open', requestsOpen],
  ['notice_due', noticesOpen],
];

/**
 * What needs this person, most urgent first. Each question is bounded by its own index: the cost does not grow
 * with what is held. What is TLP:RED or holds personal data is announced without its title, so that looking at
 * the desk is not yet reading it.
 */
export async function showDesk(work: ActorWork): Promise<Disclosed<Desk>> {
  const [about, own] = await Promise.all([ask(work, items), ask(work, chores)]);
  const more = [...about, ...own].filter(({ isMore }) => isMore).map(({ reason }) => reason);
  const aboutItems = about.flatMap(({ rows }) => rows);
  const titled = aboutItems.filter((row) => !isSensitive(row));
  const untitled = aboutItems.filter(isSensitive).map((row) => present(row, undefined));
  const disclosed = together([
    await admitRows(work, titled, shape),
    admitOwn([
      ...untitled,
      ...own.flatMap(({ rows }) => rows).map((row) => present(row, row.title ?? undefined)),
    ]),
  ]);
  return reshape(disclosed, (parts) => ({ items: mostUrgentFirst(parts.flat(), work.now), more }));
}

/** All questions in one journey; `isMore`: the answer was cut. */
const ask = <Row>(work: ActorWork, questions: readonly (readonly [DeskReason, Ask<Row>])[]) =>
  Promise.all(
    questions
      .filter(([reason]) => concerns(work.actor, reason))
      .map(async ([reason, question]) => {
        const rows = await question(work, MOST + 1);
        return { reason, rows: rows.slice(0, MOST), isMore: rows.length > MOST };
      }),
  );

const isSensitive = (row: ItemOnDesk) => row.tlp === 'RED' || row.personal_data;

const shape: Shape<ItemOnDesk, DeskItem> = {
  whole: (row) => present(row, row.title),
  tombstone: (row) => present(row, undefined),
};

const present = (row: ItemOnDesk | ChoreOnDesk, title: string | undefined): DeskItem => ({
  reason: row.reason,
  uid: row.subject_uid,
  ...(title && { title }),
  ...('tlp' in row && { tlp: row.tlp }),
  ...(row.from_uid && row.from_name && { from: { uid: row.from_uid, name: row.from_name } }),
  since: row.since,
  ...(row.due && { due: row.due }),
  ...('urgency' in row && row.urgency && { urgency: row.urgency }),
  ...('count' in row && row.count !== undefined && { count: row.count }),
  ...('drill' in row && row.drill !== null && { drill: row.drill }),
});
