import type {
  Indicator,
  MachineCheck,
  Pap,
  RelayMode,
  RelayTarget,
  Tlp,
} from '@staffetta/contract';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type Place, placesOf } from './destinations.ts';
import { originNames, type Parent } from './parents.ts';
import type { RelayFacts } from './relay-facts.ts';
import { type Obstacle, obstaclesTo, secondPersonNeeded } from './relay-rules.ts';
import { type Leaving, remainingIn } from './sanitise/check.ts';
import { hintsOn } from './sanitise/hints.ts';
import { identify } from './sanitise/identify.ts';
import { type Knowledge, knowledgeFor } from './secrets.ts';

/** A relay as somebody wants it to go. */
export interface Wish {
  readonly parents: readonly Parent[];
  /** Parents that were drawn on and are no longer seen. */
  readonly lost: number;
  readonly mode: RelayMode;
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly targets: readonly RelayTarget[];
  readonly showOrigin: boolean;
  readonly title: string;
  readonly text: string;
  readonly indicators: readonly Indicator[];
  /** Guesses that nobody has decided on. */
  readonly open: number;
}

/** What rules and machine say of it. */
export interface Assessment {
  readonly wish: Wish;
  readonly facts: RelayFacts;
  readonly places: readonly Place[];
  readonly obstacles: readonly Obstacle[];
  readonly check: MachineCheck;
  readonly secondPerson: boolean;
}

/** Asks the rules and the machine whether a relay may go as it stands; stores nothing, refuses nothing. */
export async function assess(work: ActorWork, wish: Wish): Promise<Assessment> {
  const facts: RelayFacts = {
    relayerIsPolice: isPolice(work.actor.orgKind),
    parents: wish.parents,
    mode: wish.mode,
    tlp: wish.tlp,
    pap: wish.pap,
    now: work.now,
  };
  const places = await placesOf(work, wish.targets);
  const knowledge = await knowledgeOf(work, wish);
  const lost = wish.lost > 0 ? [lostParent] : [];
  const anonymous = wish.showOrigin && originNames(wish.parents).length === 0 ? [unnamed] : [];
  return {
    wish,
    facts,
    places,
    obstacles: [...lost, ...obstaclesTo(facts, places), ...anonymous],
    check: checkOf(wish, knowledge, staysWithPolice(facts, places)),
    secondPerson: secondPersonNeeded(facts, places),
  };
}

const lostParent: Obstacle = { code: 'parent_ended', params: {}, error: 'wrong_state' };
const unnamed: Obstacle = { code: 'origin_anonymous', params: {}, error: 'marking_forbids' };

const knowledgeOf = (work: ActorWork, { parents, showOrigin }: Wish): Promise<Knowledge> =>
  knowledgeFor(
    work,
    parents.map(({ row }) => row.item_id),
    showOrigin ? originNames(parents) : [],
  );

/**
 * The machine looks at everything that leaves; only what goes from police to police, of police text or with the
 * originator's consent to be passed up under its name, keeps its names.
 */
function staysWithPolice({ parents }: RelayFacts, places: readonly Place[]): boolean {
  const toPolice = ({ tier }: Place) => tier === 'police_national' || tier === 'police_office';
  return (
    places.length > 0 &&
    places.every(toPolice) &&
    parents.every(
      ({ provenance, fromPolice, passUp }) =>
        provenance === 'own' || fromPolice || passUp === 'named',
    )
  );
}

/** The machine check of a text; `waived` where names may stay. */
export function checkOf(
  { open, ...leaving }: Leaving & { readonly open: number },
  { secrets, firmsIn, k }: Knowledge,
  waived: boolean,
): MachineCheck {
  const remaining = waived ? [] : remainingIn(leaving, secrets);
  return {
    passes: waived || (remaining.length === 0 && open === 0),
    remaining,
    open: waived ? 0 : open,
    warnings: hintsOn(leaving.text, identify(leaving.text, secrets), firmsIn, k),
  };
}

/** The same for another text of an assessed relay: a correction. */
export async function checkText(
  work: ActorWork,
  { facts, places, wish }: Assessment,
  { title, text }: { readonly title: string; readonly text: string },
): Promise<MachineCheck> {
  const knowledge = await knowledgeOf(work, wish);
  return checkOf(
    { title, text, indicators: [], open: 0 },
    knowledge,
    staysWithPolice(facts, places),
  );
}

const MOST_TOLD = 50;

/** Refuses what may not go, with every reason in words; the error is that of the first. */
export function requireMayGo({ obstacles, check }: Assessment): void {
  const [first] = obstacles;
  if (first)
    throw refuse(first.error, {
      reasons: obstacles.map(({ code, params }) => ({ code, params })),
    });
  requirePasses(check);
}

/** Throws `invalid_input` with what still stands in the text. */
export function requirePasses(check: MachineCheck): void {
  if (check.passes) return;
  throw refuse('invalid_input', {
    fields: check.remaining.slice(0, MOST_TOLD).map(({ field, kind, start, end, written }) => ({
      pointer: `/${field}`,
      detail: {
        it: `resta da nascondere (${kind}, caratteri ${start}–${end}): ${written.slice(0, 100)}`,
        en: `still to be hidden (${kind}, characters ${start}–${end}): ${written.slice(0, 100)}`,
      },
    })),
    reasons: [
      ...countByKind(check).map(([kind, count]) => ({
        code: 'identifier_remains' as const,
        params: { kind, count },
      })),
      ...(check.open > 0
        ? [{ code: 'proposals_open' as const, params: { count: check.open } }]
        : []),
    ],
  });
}

function countByKind({ remaining }: MachineCheck): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of remaining) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}
