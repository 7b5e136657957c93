import { randomUUID } from 'node:crypto';
import type { InputOf, operations, RelayMode, RelayView } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { chooseIndicators } from './choose-indicators.ts';
import { keepsPersonalData } from './draft-relay.ts';
import { onwardPolicy } from './onward-policy.ts';
import { safely } from './original.ts';
import { requireOwnRelay, requireState, takeVersion } from './own-relay.ts';
import { parentsSeen } from './parents.ts';
import { sanitised } from './preview-relay.ts';
import { type OwnRelay, updateDraft, updateMarking } from './relays.store.ts';
import { type Derivation, derivedText, withoutEdits } from './sanitise/derive.ts';
import { edited } from './sanitise/edit.ts';
import { decided } from './sanitise/findings.ts';
import { knowledgeFor } from './secrets.ts';
import { showRelay } from './show-relay.ts';

type Change = InputOf<typeof operations.relays.change>['body'];

/** Changes a draft, or one that the second person refused. What is not given stays. */
export async function changeRelay(
  work: ActorWork,
  uid: string,
  read: number,
  given: Change,
): Promise<Disclosed<RelayView>> {
  const change = { ...given, ...safely(given) };
  const relay = await requireOwnRelay(work, uid);
  requireState(relay, 'draft', 'refused');
  await takeVersion(work, relay, read);
  const mode = change.mode ?? relay.mode;
  const derivation = await derivationAfter(work, relay, mode, change);
  const parents = await parentsSeen(work, relay.parent_uids);
  const policyWish = change.relayPolicy ?? relay.policy_wish ?? undefined;
  await updateMarking(work, relay.item_id, {
    tlp: change.tlp ?? relay.tlp,
    pap: change.pap ?? relay.pap,
    personalData: keepsPersonalData(parents, mode),
  });
  if (change.indicators) await chooseIndicators(work, relay, change.indicators);
  await updateDraft(work, relay.item_id, {
    mode,
    title: mode === 'unchanged' ? relay.original_title : (change.title ?? relay.title),
    body: derivedText(derivation),
    findings: derivation.findings,
    edits: derivation.edits,
    targets: change.targets ?? relay.targets,
    policyWish,
    relayPolicy: onwardPolicy(parents, policyWish),
    until: change.until ?? relay.wished_until ?? undefined,
    showOrigin: change.showOrigin ?? relay.show_origin,
  });
  return showRelay(work, uid);
}

/** Edits are taken back first, then decisions made, then the text compared with what the person sees. */
async function derivationAfter(
  work: ActorWork,
  relay: OwnRelay,
  mode: RelayMode,
  { dropEdits = [], decisions = [], text }: Change,
): Promise<Derivation> {
  const original = relay.original_body;
  if (mode === 'unchanged') return { original, findings: [], edits: [] };
  if (relay.mode === 'unchanged') {
    const { secrets } = await knowledgeFor(work, relay.parent_ids, []);
    const fresh = sanitised(work, { title: relay.original_title, text: original }, secrets);
    return { original, findings: fresh.findings, edits: [] };
  }
  const before = withoutEdits(
    { original, findings: relay.findings, edits: relay.edits },
    dropEdits,
  );
  const after = { ...before, findings: decided(before.findings, decisions) };
  return text === undefined ? after : edited(after, text, randomUUID());
}
