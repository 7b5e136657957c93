import type { InputOf, operations, RelayMode, RelayView } from '@staffetta/contract';
import { admitRows, type Disclosed } from '../disclosure/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { onwardPolicy } from './onward-policy.ts';
import { originalOf, safely } from './original.ts';
import { confirmedIn } from './parents.store.ts';
import { type Parent, requireParents } from './parents.ts';
import { sanitised } from './preview-relay.ts';
import type { RelayFacts } from './relay-facts.ts';
import { leave, obstaclesToParents, obstaclesToUnchanged, width } from './relay-rules.ts';
import { insertRelay, parentsStand, replaceIndicators } from './relays.store.ts';
import { tellsWho } from './sanitise/check.ts';
import { knowledgeFor } from './secrets.ts';
import { showRelay } from './show-relay.ts';

type Given = InputOf<typeof operations.relays.draft>['body'];

/**
 * Begins a relay. Throws at once, with the reasons in words, where the parents can never be relayed: nobody should
 * write for an hour what may not go.
 */
export async function draftRelay(work: ActorWork, given: Given): Promise<Disclosed<RelayView>> {
  const parents = await requireParents(work, given.parents);
  refuseHopeless(work, parents, given);
  const itemIds = parents.map(({ row }) => row.item_id);
  const { secrets } = await knowledgeFor(work, itemIds, []);
  const { value: texts } = await admitRows(
    work,
    parents.map(({ row }) => row),
    { whole: ({ title, body }) => ({ title, text: body }), tombstone: () => refused() },
  );
  const unchanged = given.mode === 'unchanged';
  const original = originalOf(texts, unchanged ? {} : safely(given));
  const made = sanitised(work, original, secrets);
  const relay = await insertRelay(work, {
    ...markingOf(parents, given),
    personalData: keepsPersonalData(parents, given.mode),
    mode: given.mode,
    title: unchanged ? original.title : made.title,
    body: unchanged ? original.text : made.text,
    original,
    language: work.actor.language,
    findings: unchanged ? [] : made.findings,
    relayPolicy: onwardPolicy(parents, undefined),
    policeOrigin: isPoliceText(work, parents, given.mode),
    parentIds: itemIds,
  });
  // What was erased or corrected while it was being sanitised would live on in the new text.
  const read = parents.map(({ row }) => row);
  if (!(await parentsStand(work, read))) throw refuse('wrong_state');
  const confirmed = itemIds.length > 0 ? await confirmedIn(work, itemIds) : [];
  const harmless = confirmed.filter((one) => !tellsWho(one, secrets));
  await replaceIndicators(work, relay.id, harmless);
  return showRelay(work, relay.uid);
}

/** Word for word, it holds what its parent holds; a derivative has lost its identifiers. */
export const keepsPersonalData = (parents: readonly Parent[], mode: RelayMode): boolean =>
  mode === 'unchanged' && parents.some(({ row }) => row.personal_data);

const refused = (): never => {
  throw refuse('wrong_state');
};

function refuseHopeless(work: ActorWork, parents: readonly Parent[], given: Given) {
  const { mode } = given;
  const facts: RelayFacts = {
    relayerIsPolice: isPolice(work.actor.orgKind),
    parents,
    mode,
    ...markingOf(parents, given),
    now: work.now,
  };
  const obstacles = [
    ...obstaclesToParents(facts),
    ...(mode === 'unchanged' ? obstaclesToUnchanged(facts) : []),
  ];
  const [first] = obstacles;
  if (first)
    throw refuse(first.error, {
      reasons: obstacles.map(({ code, params }) => ({ code, params })),
    });
}

/** Label and PAP as wished; otherwise the narrowest among the parents. */
function markingOf(parents: readonly Parent[], { tlp, pap }: Given) {
  const byTlp = parents.toSorted((a, b) => width(a.tlp) - width(b.tlp))[0];
  const byPap = parents.toSorted((a, b) => leave(a.pap) - leave(b.pap))[0];
  return { tlp: tlp ?? byTlp?.tlp ?? 'AMBER', pap: pap ?? byPap?.pap ?? 'AMBER' };
}

/** Police text through and through: by a police office, or its note passed on word for word. A hold on it binds. */
export function isPoliceText(
  work: ActorWork,
  parents: readonly Parent[],
  mode: RelayMode,
): boolean {
  const police = parents.every(({ fromPolice }) => fromPolice);
  return police && (isPolice(work.actor.orgKind) || (mode === 'unchanged' && parents.length > 0));
}
