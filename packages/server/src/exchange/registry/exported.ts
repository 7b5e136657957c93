import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ActorWork } from '../../identity/index.ts';
import { findInstallation } from '../../installation/index.ts';
import { record } from '../../journal/index.ts';

/** A file to be saved. */
export interface Exported {
  readonly name: string;
  readonly size: number;
  /** Hexadecimal; the one in the journal. */
  readonly sha256: string;
  readonly content: Buffer | Readable;
}

export const asFile = (name: string, content: Buffer): Exported => ({
  name,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  content,
});

/** When and by whom it is taken out, and of which installation. */
export async function takenOut(work: ActorWork) {
  return {
    at: work.at,
    by: { organisation: work.actor.orgName, person: work.actor.personName },
    installation: (await findInstallation(work))!.name,
  };
}

interface Subject {
  readonly kind: 'report' | 'alert';
  readonly id: string;
  readonly version?: number;
}

/** Into the own journal: who took what out, in which form, with which hash. */
export const writeDownExport = (
  work: ActorWork,
  subject: Subject,
  { name, size, sha256 }: Exported,
) =>
  record(
    work,
    {
      act: 'export.made',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject,
      facts: { format: name.slice(name.lastIndexOf('.') + 1), bytes: size, sha256 },
    },
    { organisations: [work.actor.orgId] },
  );
