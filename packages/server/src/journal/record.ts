import { randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { privateLog, sharedLog } from './log.store.ts';

/** What happened, in the closed list of acts (packages/journal/src/act.ts keeps it). */
export interface Act {
  /** `noun.verb`, e.g. `report.submitted`. */
  readonly act: string;
  readonly actor: { readonly org: string; readonly person?: string };
  readonly subject: { readonly kind: string; readonly id: string; readonly version?: number };
  /** Small values only: never the text of a report, never a name that the log's readers may not know. */
  readonly facts?: Record<string, string | number | boolean | null | readonly string[]>;
}

/** Where it is written: organisations' private journals, and shared logs of agreements. */
export interface Logs {
  readonly organisations?: readonly number[];
  readonly agreements?: readonly number[];
}

/**
 * Writes an act down in the same transaction (DESIGN 3.8, section 5 "Logs"). The number comes with seal();
 * the canonical payload (RFC 8785) is therefore cut in two around it.
 */
export async function record(work: Work<ActorKeys>, act: Act, logs: Logs): Promise<void> {
  for (const orgId of new Set(logs.organisations ?? [])) {
    const log = await privateLog(work, orgId);
    work.record({ logId: log.id, salt: randomBytes(32), ...around(act, log.uid, work.at) });
  }
  for (const agreementId of new Set(logs.agreements ?? [])) {
    const log = await sharedLog(work, agreementId);
    work.record({ logId: log.id, salt: randomBytes(32), ...around(act, log.uid, work.at) });
  }
}

/** RFC 8785 sorts keys: act, actor, at, facts, log, | n, | subject, v. */
function around({ act, actor, subject, facts = {} }: Act, log: string, at: string) {
  const before = canonicalize({ act, actor, at, facts, log })!;
  const after = canonicalize({ subject, v: 1 })!;
  return { before: `${before.slice(0, -1)},"n":`, after: `,${after.slice(1)}` };
}
