import { type Act, isAct } from './act.ts';
import { type Bounds, canonicalBytes, type Json } from './canonical.ts';
import { JournalError } from './error.ts';

/** What one entry says. Everything in it is hashed with the salt, and gone when both are erased. */
export interface Payload {
  readonly v: 1;
  /** UUID of the log. */
  readonly log: string;
  /** The entry's number in that log, from 1, without gaps. */
  readonly n: number;
  /** When it was done: RFC 3339, UTC, six decimals. */
  readonly at: string;
  readonly act: Act;
  /** Who did it: the organisation, and the person where one acted. UUIDs. */
  readonly actor: { readonly org: string; readonly person?: string };
  readonly subject: Subject;
  /** Small values that say what happened; never text of a report, never a name. */
  readonly facts: Facts;
}

/** What it was done to. `kind` is a word of the glossary, `id` a UUID. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly version?: number;
}

export type Facts = { readonly [name: string]: Json };

/** Facts, not a copy of the record; the longest is a page of a thousand ids. */
export const PAYLOAD_BOUNDS: Bounds = { depth: 6, bytes: 64 * 1024 };

/**
 * Refuses a payload that this release would not write. Reading is more lenient (`verify-log.ts`): a file
 * from a later release, with acts unknown here, can still be verified.
 *
 * @throws JournalError `payload.shape`, or what `canonicalBytes` throws
 */
export function checkPayload(payload: Payload): void {
  if (!isUuid(payload.log)) refuse('log');
  if (!Number.isSafeInteger(payload.n) || payload.n < 1) refuse('n');
  if (!isInstant(payload.at)) refuse('at');
  if (!isAct(payload.act)) refuse('act');
  if (!isUuid(payload.actor.org)) refuse('actor.org');
  if (payload.actor.person !== undefined && !isUuid(payload.actor.person)) refuse('actor.person');
  if (!/^[a-z][a-z-]{1,30}$/.test(payload.subject.kind)) refuse('subject.kind');
  if (!isUuid(payload.subject.id)) refuse('subject.id');
  const version = payload.subject.version;
  if (version !== undefined && !(Number.isSafeInteger(version) && version >= 1)) refuse('version');
  canonicalBytes(payload, PAYLOAD_BOUNDS);
}

/** A UUID in the lower-case spelling of RFC 9562, section 4: one id, one spelling, one hash. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An instant that exists, as `2026-03-04T05:06:07.123456Z` and in no other spelling. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  // Date knows milliseconds; the three digits after them may be any. It turns 31 February into March.
  const milliseconds = `${value.slice(0, 23)}Z`;
  const time = Date.parse(milliseconds);
  return !Number.isNaN(time) && new Date(time).toISOString() === milliseconds;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

function refuse(field: string): never {
  throw new JournalError('payload.shape', `${field} is not what a payload holds there`);
}
