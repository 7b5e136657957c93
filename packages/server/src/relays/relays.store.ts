import { randomUUID } from 'node:crypto';
import type {
  Finding,
  Indicator,
  Language,
  ManualEdit,
  Pap,
  RelayMode,
  RelayPolicy,
  RelayState,
  RelayTarget,
  Tlp,
  UndoReason,
} from '@staffetta/contract';
import { type RawBuilder, sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/actor.ts';
import { warningOf } from '../intelligence/index.ts';

/** A relay as any of its readers may see it. */
export interface RelayRow extends ItemRow {
  state: RelayState;
  mode: RelayMode;
  title: string;
  body: string;
  relay_policy: RelayPolicy;
  from_uid: string;
  from_name: string;
  origin: string[];
  released_at: string | null;
  until: string | null;
  created_at: string;
}

/** How it was made: the relaying organisation's own side. */
export interface WorkRow {
  original_title: string;
  original_body: string;
  language: Language;
  findings: Finding[];
  edits: ManualEdit[];
  targets: RelayTarget[];
  policy_wish: RelayPolicy | null;
  wished_until: string | null;
  show_origin: boolean;
  authors: number[];
  proposed_at: string | null;
  proposer: string | null;
  releaser: string | null;
  refused_because: string | null;
  source_corrected_at: string | null;
  correction: PendingCorrection | null;
  parent_uids: string[];
  parent_ids: number[];
}

/** A new title and text that wait for the second person. */
export interface PendingCorrection {
  readonly title: string;
  readonly body: string;
  readonly reason: UndoReason;
  readonly note: string | null;
  readonly proposedBy: string;
  readonly authorId: number;
  readonly proposedAt: string;
}

export type OwnRelay = RelayRow & WorkRow;

const relayColumns =
  sql.raw(`y.state, y.mode, y.title, y.body, y.relay_policy, y.from_uid, y.from_name, y.origin,
  y.released_at, y.until, i.created_at`);
const workColumns =
  sql.raw(`w.original_title, w.original_body, w.language, w.findings, w.edits, w.targets,
  w.policy_wish, w.until as wished_until, w.show_origin, to_jsonb(w.authors) as authors, w.proposed_at, w.refused_because,
  w.source_corrected_at, w.correction,
  (select p.name from person p where p.id = w.proposed_by) as proposer,
  (select p.name from person p where p.id = w.released_by) as releaser,
  array(select i2.uid from relay_parent rp join item i2 on i2.id = rp.parent_item_id
    where rp.relay_item_id = y.item_id order by i2.id) as parent_uids,
  to_jsonb(array(select rp.parent_item_id from relay_parent rp where rp.relay_item_id = y.item_id
    order by rp.parent_item_id)) as parent_ids`);

/** A relay that the actor sees. */
export const findRelay = (work: ActorWork, uid: string) =>
  work.row(
    sql<RelayRow>`select ${itemColumns}, ${relayColumns}
      from item i join relay y on y.item_id = i.id
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now)}`,
  );

/** A relay of the actor's organisation, with how it was made. */
export const findOwnRelay = (work: ActorWork, uid: string) =>
  work.row(
    sql<OwnRelay>`select ${itemColumns}, ${relayColumns}, ${workColumns}
      from item i join relay y on y.item_id = i.id join relay_work w on w.item_id = i.id
      where i.uid = ${uid} and i.owner_org = ${work.actor.orgId}`,
  );

export interface NewRelay {
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly personalData: boolean;
  readonly mode: RelayMode;
  readonly title: string;
  readonly body: string;
  readonly original: { readonly title: string; readonly text: string };
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly relayPolicy: RelayPolicy;
  readonly policeOrigin: boolean;
  readonly parentIds: readonly number[];
}

/** Writes a draft. Nobody but the actor's organisation sees it. */
export async function insertRelay(
  work: ActorWork,
  relay: NewRelay,
): Promise<{ id: number; uid: string }> {
  const { actor } = work;
  const uid = randomUUID();
  const item = await work.row(
    sql<{
      id: number;
    }>`insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap,
        personal_data, created_at)
      select ${uid}, 'relay', ${actor.orgId}, ${actor.orgId}, n.uid, ${relay.tlp}, ${relay.pap},
        ${relay.personalData}, ${work.at} from installation n
      returning id`,
  );
  const id = item!.id;
  await work.rows(
    sql`insert into relay (item_id, state, mode, title, body, relay_policy, from_uid, from_name, police_origin)
      values (${id}, 'draft', ${relay.mode}, ${relay.title}, ${relay.body}, ${json(relay.relayPolicy)},
        ${actor.orgUid}, ${actor.orgName}, ${relay.policeOrigin})`,
  );
  await work.rows(
    sql`insert into relay_work (item_id, owner_org, original_title, original_body, language, findings, authors)
      values (${id}, ${actor.orgId}, ${relay.original.title}, ${relay.original.text}, ${relay.language},
        ${json(relay.findings)}, array[${actor.personId}::bigint])`,
  );
  await work.rows(
    sql`insert into relay_parent (relay_item_id, parent_item_id, owner_org)
      select ${id}, p, ${actor.orgId} from unnest(${sql.val([...relay.parentIds])}::bigint[]) p`,
  );
  return { id, uid };
}

/**
 * Are these still as they were read? To be asked once `relay_parent` refers to them: what erases or withdraws them holds
 * them locked, so it has ended by then, or finds the new relay among what has to go too.
 */
export async function parentsStand(
  work: ActorWork,
  parents: readonly Pick<ItemRow, 'item_id' | 'item_version'>[],
): Promise<boolean> {
  const read = parents.map((one) => ({ id: one.item_id, version: one.item_version }));
  const changed = await work.row(
    sql`select from jsonb_to_recordset(${json(read)}) r(id bigint, version int)
      where not exists (select from item i where i.id = r.id and i.version = r.version and i.ending is null) limit 1`,
  );
  return changed === undefined;
}

/** Has these indicators, and no others, go along with a relay of the actor. */
export async function replaceIndicators(
  work: ActorWork,
  itemId: number,
  observables: readonly { readonly id: number; readonly kind: string; readonly value: string }[],
) {
  const warned = observables.map((one) => ({ ...one, warning: warningOf(one) }));
  await work.rows(sql`delete from item_observable where item_id = ${itemId}`);
  await work.rows(
    sql`insert into item_observable (item_id, observable_id, state, place, written, warning)
      select ${itemId}, v.id, 'confirmed', 'hand', v.value, v.warning
      from jsonb_to_recordset(${json(warned)}) v(id bigint, value text, warning jsonb)
      on conflict do nothing`,
  );
}

/** The numbers of values, new ones made. */
export const internIndicators = (work: ActorWork, indicators: readonly Indicator[]) =>
  work.rows(
    sql<{ id: number; kind: string; value: string }>`
      select id, kind, value from intern_observables(${json(indicators)})`,
  );

/** Takes the next version of an item of the actor, if the one read is still current. */
export async function nextVersion(
  work: ActorWork,
  itemId: number,
  read: number,
): Promise<number | undefined> {
  const row = await work.row(
    sql<{ version: number }>`update item set version = version + 1
      where id = ${itemId} and version = ${read} and owner_org = ${work.actor.orgId} returning version`,
  );
  return row?.version;
}

export interface Marking {
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly personalData: boolean;
}

export const updateMarking = (work: ActorWork, itemId: number, to: Marking) =>
  work.rows(
    sql`update item set tlp = ${to.tlp}, pap = ${to.pap}, personal_data = ${to.personalData}
      where id = ${itemId}`,
  );

export interface DraftContent {
  readonly mode: RelayMode;
  readonly title: string;
  readonly body: string;
  readonly findings: readonly Finding[];
  readonly edits: readonly ManualEdit[];
  readonly targets: readonly RelayTarget[];
  readonly relayPolicy: RelayPolicy;
  readonly policyWish: RelayPolicy | undefined;
  readonly until: string | undefined;
  readonly showOrigin: boolean;
}

/** Writes a draft again; whoever changes it becomes one of its authors. */
export async function updateDraft(work: ActorWork, itemId: number, to: DraftContent) {
  await work.rows(
    sql`update relay set state = 'draft', mode = ${to.mode}, title = ${to.title}, body = ${to.body},
      relay_policy = ${json(to.relayPolicy)} where item_id = ${itemId}`,
  );
  await work.rows(
    sql`update relay_work set findings = ${json(to.findings)}, edits = ${json(to.edits)},
        targets = ${json(to.targets)}, policy_wish = ${to.policyWish ? json(to.policyWish) : null},
        until = ${to.until ?? null}, show_origin = ${to.showOrigin}, refused_because = null,
        ${becomesAuthor(work)}
      where item_id = ${itemId}`,
  );
}

const becomesAuthor = ({ actor }: ActorWork): RawBuilder<unknown> =>
  sql`authors = case when ${actor.personId} = any(authors) then authors
    else authors || ${actor.personId}::bigint end`;

export async function markProposed(work: ActorWork, itemId: number) {
  await work.rows(sql`update relay set state = 'proposed' where item_id = ${itemId}`);
  await work.rows(
    sql`update relay_work set proposed_by = ${work.actor.personId}, proposed_at = ${work.at},
      refused_because = null, ${becomesAuthor(work)} where item_id = ${itemId}`,
  );
}

export interface Release {
  readonly relayPolicy: RelayPolicy;
  readonly origin: readonly string[];
  readonly policeOrigin: boolean;
  readonly until: string | undefined;
}

export async function markReleased(work: ActorWork, itemId: number, release: Release) {
  work.write(sql`select settle_anew(${itemId})`);
  await work.rows(
    sql`update relay set state = 'released', released_at = ${work.at}, until = ${release.until ?? null},
        relay_policy = ${json(release.relayPolicy)}, origin = ${sql.val([...release.origin])}::text[],
        police_origin = ${release.policeOrigin}
      where item_id = ${itemId}`,
  );
  await work.rows(
    sql`update relay_work set released_by = ${work.actor.personId}, read_in_full_at = ${work.at}
      where item_id = ${itemId}`,
  );
}

export async function markRefused(work: ActorWork, itemId: number, because: string) {
  await work.rows(sql`update relay set state = 'refused' where item_id = ${itemId}`);
  await work.rows(
    sql`update relay_work set refused_because = ${because} where item_id = ${itemId}`,
  );
}

/** For the list of what came in. */
export const noteShown = (work: ActorWork, itemId: number, audiences: readonly number[]) =>
  work.rows(
    sql`insert into relay_shown (audience_id, item_id)
      select distinct a, ${itemId}::bigint from unnest(${sql.val([...audiences])}::bigint[]) a`,
  );

export const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;

export const setCorrection = (work: ActorWork, itemId: number, to: PendingCorrection) =>
  work.rows(sql`update relay_work set correction = ${json(to)} where item_id = ${itemId}`);

export const dropCorrection = (work: ActorWork, itemId: number) =>
  work.rows(sql`update relay_work set correction = null where item_id = ${itemId}`);

export const closeCorrection = (work: ActorWork, itemId: number) =>
  work.rows(
    sql`update relay_work set correction = null, released_by = ${work.actor.personId},
      read_in_full_at = ${work.at}, source_corrected_at = null where item_id = ${itemId}`,
  );

export const replaceText = (
  work: ActorWork,
  itemId: number,
  { title, body }: { readonly title: string; readonly body: string },
) => work.rows(sql`update relay set title = ${title}, body = ${body} where item_id = ${itemId}`);
