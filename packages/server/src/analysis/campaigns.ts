import type { CampaignState, Hit, InputOf, OutputOf, operations } from '@staffetta/contract';
import { bandOf, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { correlationKeys } from '../intelligence/index.ts';
import { record } from '../journal/index.ts';
import { today } from '../platform/calendar.ts';
import type { Cursors } from '../platform/cursor.ts';
import { refuse } from '../platform/errors.ts';
import {
  type CampaignCount,
  type CampaignRow,
  countCampaigns,
  findCampaign,
  listCampaigns,
  markCampaign,
} from './analysis.store.ts';
import { findRelated } from './find-related.ts';

type List = typeof operations.analysis.campaigns;

/** Each brings up to fifty items with it. */
const MOST = 10;

/** The office's campaigns, newest first, with what the reader may see of them. Throws `cursor_invalid`. */
export async function campaignsPage(
  work: ActorWork,
  cursors: Cursors,
  query: InputOf<List>['query'],
): Promise<Disclosed<OutputOf<List>>> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: 'analysis.campaigns', filter: [] };
  const after = query.cursor ? cursors.open(scope, query.cursor) : undefined;
  const before = after ? Number(after[0]) : Number.MAX_SAFE_INTEGER;
  const limit = Math.min(query.limit ?? MOST, MOST);
  const rows = await listCampaigns(work, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const keys = shown.flatMap(exactKeys);
  const counted = await countCampaigns(
    work,
    shown.map(({ id }) => id),
    today(work.now),
  );
  const counts = new Map(counted.map((one) => [one.campaign_id, one]));
  return reshape(await findRelated(work, keys), (hits) => ({
    items: shown.flatMap((row) => presentCampaign(row, hits, counts.get(row.id))),
    ...(last && { next: cursors.seal(scope, [last.id]) }),
  }));
}

const exactKeys = ({ shared }: CampaignRow) =>
  shared.flatMap(correlationKeys).filter(({ how }) => how === 'exact');

/** A value is told only with an item that holds it and that the reader may see. */
function presentCampaign(row: CampaignRow, hits: readonly Hit[], count: CampaignCount | undefined) {
  const values = new Set(row.shared.map(({ kind, value }) => `${kind} ${value}`));
  const belonging = hits.flatMap((hit) => {
    const shared = hit.shared.filter(({ kind, value }) => values.has(`${kind} ${value}`));
    return shared.length === 0 ? [] : [{ ...hit, shared }];
  });
  if (belonging.length === 0) return [];
  return [
    {
      uid: row.uid,
      version: row.version,
      state: row.state,
      proposedAt: row.proposed_at,
      ...(row.decided_at && { decidedAt: row.decided_at }),
      organisations: count ? bandOf(count.told, count.k) : {},
      hits: belonging,
    },
  ];
}

const decisions: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  proposed: ['confirmed', 'dismissed'],
  confirmed: ['dismissed'],
  dismissed: [],
};

/** An analyst says whether it is one. Throws `not_found`, `wrong_state`, `version_conflict`. */
export async function decideCampaign(
  work: ActorWork,
  uid: string,
  version: number,
  decided: 'confirmed' | 'dismissed',
): Promise<OutputOf<typeof operations.analysis.confirmCampaign>> {
  const found = await findCampaign(work, uid);
  if (!found) throw refuse('not_found');
  if (found.version !== version)
    throw refuse('version_conflict', { currentVersion: found.version });
  if (!decisions[found.state].includes(decided)) throw refuse('wrong_state');
  const marked = (await markCampaign(work, uid, decided))!;
  await record(
    work,
    {
      act: `campaign.${decided}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'campaign', id: uid, version: marked.version },
    },
    { organisations: [work.actor.orgId] },
  );
  return marked;
}
