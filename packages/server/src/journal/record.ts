import { type Draft, draftPayload, freshSalt, type LogKind } from '@staffetta/journal';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { type Log, privateLogs, sharedLog } from './log.store.ts';

/** What happened; `at` is the instant of the unit of work. */
export type Act = Omit<Draft, 'at' | 'facts'> & { readonly facts?: Draft['facts'] };

/** Where it is written: organisations' private journals, and shared logs of agreements. */
export interface Logs {
  readonly organisations?: readonly number[];
  readonly agreements?: readonly number[];
}

/**
 * Writes an act down in the same transaction (promise 8, docs/promises.md), as docs/log-format.md says. The number comes
 * with seal(); the canonical payload (RFC 8785) is therefore cut in two around it.
 */
export async function record(work: Work<ActorKeys>, act: Act, logs: Logs): Promise<void> {
  const organisations = [...new Set(logs.organisations ?? [])];
  const agreements = [...new Set(logs.agreements ?? [])];
  const [own, shared] = await Promise.all([
    privateLogs(work, organisations),
    Promise.all(agreements.map((one) => sharedLog(work, one))),
  ]);
  const { orgId } = work.actor;
  for (const [index, log] of own.entries()) {
    const others = orgId !== undefined && organisations[index] !== orgId;
    write(work, 'private', log, others ? impersonal(act) : act);
  }
  for (const log of shared) write(work, 'shared', log, act);
}

/** Towards others an organisation acts: which of its people did stands in its own journal alone. */
const impersonal = (act: Act): Act => ({ ...act, actor: { org: act.actor.org } });

function write(work: Work<ActorKeys>, kind: LogKind, log: Log, { facts = {}, ...act }: Act): void {
  const parts = draftPayload({ id: log.uid, kind }, { ...act, at: work.at, facts });
  work.record({ logId: log.id, salt: freshSalt(), ...parts });
}
