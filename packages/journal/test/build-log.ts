import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Act } from '../src/act.ts';
import { type Draft, draftPayload } from '../src/draft-payload.ts';
import type { LogOwner } from '../src/export-format.ts';
import { exportLog, type StoredEntry } from '../src/export-log.ts';
import { sha256 } from '../src/hash.ts';
import { leafOf } from '../src/leaf.ts';
import { sumOf } from '../src/log-sum.ts';

/** A UUID that looks like one and is the same in each run. */
export function uuid(seed: string | number): string {
  const d = sha256(Buffer.from(`uuid ${seed}`)).toString('hex');
  return `${d.slice(0, 8)}-${d.slice(8, 12)}-4${d.slice(13, 16)}-a${d.slice(17, 20)}-${d.slice(20, 32)}`;
}

/** An Ed25519 key that is the same in each run (RFC 8410: the prefix is PKCS #8 around 32 bytes). */
export function signingKey(seed: string): KeyObject {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([prefix, sha256(Buffer.from(`key ${seed}`))]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export const KEY = signingKey('installation');

export const SHARED: LogOwner = {
  id: uuid('log'),
  kind: 'shared',
  agreement: { id: uuid('agreement'), name: "Protocollo d'intesa 2026" },
  parties: [
    { id: uuid('cosc'), name: 'COSC Toscana' },
    { id: uuid('hub'), name: 'Outsourcer di prova «Àncora» S.p.A.' },
  ],
};

export interface Recipe {
  readonly log?: LogOwner;
  readonly size: number;
  /** Numbers of the entries whose payload and salt were erased. */
  readonly erased?: readonly number[];
  /** Put into each payload, so that two logs of one id can differ. */
  readonly story?: string;
  /** From this entry on `story` is told; before it every log is the same. */
  readonly storyFrom?: number;
}

// Written out, not taken from the closed list: that one grows, and the frozen export must stay what it is.
const CROSSING: readonly Act[] = [
  'report.submitted',
  'report.received',
  'report.answered',
  'message.sent',
  'relay.released',
  'alert.sent',
  'alert.answered',
];

function draftOf(n: number, story: string): Draft {
  return {
    at: `2026-03-04T05:${String(n % 60).padStart(2, '0')}:07.${String(n).padStart(6, '0')}Z`,
    act: CROSSING[n % CROSSING.length] ?? 'report.submitted',
    actor: { org: uuid('hub'), ...(n % 2 === 0 && { person: uuid('person') }) },
    subject: { kind: 'report', id: uuid(`report ${n}`), version: 1 },
    facts: { tlp: 'TLP:AMBER', story, affected: n % 3 === 0, count: n / 4 },
  };
}

/** The entries of a log as its store would hold them. */
export function buildEntries(recipe: Recipe): StoredEntry[] {
  const { log = SHARED, size, erased = [], story = 'phishing', storyFrom = 1 } = recipe;
  return Array.from({ length: size }, (_, i) => {
    const n = i + 1;
    const draft = draftOf(n, n >= storyFrom ? story : 'as before');
    const { before, after } = draftPayload(log, draft);
    const payload = before + n + after;
    const salt = sha256(Buffer.from(`salt ${n}`));
    const entry = { n, at: draft.at, leaf: leafOf(salt, Buffer.from(payload)), salt, payload };
    return erased.includes(n) ? { ...entry, salt: null, payload: null } : entry;
  });
}

export interface Part {
  readonly from?: number;
  readonly to?: number;
  readonly log?: LogOwner;
  readonly key?: KeyObject;
}

/** The file of an export. */
export async function exportFile(
  entries: readonly StoredEntry[],
  part: Part = {},
): Promise<Buffer> {
  const { from = 1, to = entries.length, log = SHARED, key = KEY } = part;
  const before = await sumOf(
    log.id,
    entries.slice(0, from - 1).map((entry) => entry.leaf),
  );
  const request = {
    log,
    installation: { id: uuid('installation'), name: 'staffetta.example' },
    from,
    to,
    at: '2026-04-01T08:00:00.000000Z',
    ...(from > 1 && { before }),
  };
  const lines: string[] = [];
  for await (const line of exportLog(request, entries.slice(from - 1, to), key)) lines.push(line);
  return Buffer.from(lines.join(''), 'utf8');
}

/** A file as a stream, in pieces of `size` bytes. */
export async function* inPieces(file: Buffer, size = 997): AsyncGenerator<Buffer, void> {
  for (let i = 0; i < file.length; i += size) yield file.subarray(i, i + size);
}
