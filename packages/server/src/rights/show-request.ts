import type { RightsCase, RightsFinding } from '@staffetta/contract';
import { admitOwn, admitRows, type Disclosed, reshape, together } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { itemsHolding } from './items-holding.ts';
import { agreedRetentions } from './kept-for.store.ts';
import { extensionTo, letterTo } from './letter.ts';
import { toFinding, toRequest } from './request-view.ts';
import {
  type DecisionRow,
  decisionsOn,
  findRequest,
  itemsDecided,
  type RequestRow,
  type TextRow,
  unsearchedMails,
} from './rights.store.ts';

/** The organisation's own. Throws `not_found`. */
export async function requireRequest(work: ActorWork, uid: string): Promise<RequestRow> {
  const row = await findRequest(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

/** A request and where its value stands. Throws `not_found`. */
export async function showRequest(work: ActorWork, uid: string): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  const decisions = await decisionsOn(work, row.id);
  const decided = new Map(decisions.map((one) => [one.item_id, one]));
  const texts = await textsOf(work, row);
  const changed = decisions.some(hasChanged);
  const agreed = row.answered_at ? await agreedRetentions(work, row.answered_at) : [];
  const [letter, extension] = [letterTo(row, { changed, agreed }), extensionTo(row)];
  const shape = (item: TextRow) => toFinding(work, item, decided.get(item.item_id));
  const findings = await admitRows(work, texts, { whole: shape, tombstone: shape });
  const mails = row.outcome ? 0 : await unsearchedMails(work);
  const own = admitOwn([
    {
      request: toRequest(row),
      ...(mails > 0 && { unsearchedMails: mails }),
      ...(extension && { extension }),
      ...(letter && { letter }),
    },
  ]);
  return reshape(together<unknown>([own, findings]), ([request, items]) => ({
    ...(request as [Omit<RightsCase, 'findings'>])[0],
    findings: items as RightsFinding[],
  }));
}

/** What still holds the value, and what was decided on. */
async function textsOf(work: ActorWork, row: RequestRow): Promise<TextRow[]> {
  const [holding, decided] = await Promise.all([
    row.about_value ? itemsHolding(work, row.about_kind, row.about_value) : [],
    itemsDecided(work, row.id),
  ]);
  const held = new Set(holding.map(({ item_id }) => item_id));
  return [...holding, ...decided.filter(({ item_id }) => !held.has(item_id))];
}

const hasChanged = ({ decision, state }: DecisionRow) =>
  state === 'agreed' || (decision !== 'ask' && decision !== 'keep');
