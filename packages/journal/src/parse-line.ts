import { type Json, parseCanonical } from './canonical.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import type { LogKind } from './draft-payload.ts';
import { type EntryLine, FORMAT, type Header, LINE_BOUNDS, type Members } from './export-format.ts';
import { bytesFromBase64url, hashFromHex } from './hash.ts';
import { SALT_BYTES } from './leaf.ts';
import { isInstant, isUuid } from './payload.ts';

/** A JSON object in canonical form, or undefined. */
export function parseMembers(bytes: Uint8Array): Members | undefined {
  const value = parseCanonical(bytes, LINE_BOUNDS);
  return isMembers(value) ? value : undefined;
}

/** The header of an export; undefined when the object is none. */
export function asHeader(line: Members): Header | undefined {
  const { format, log, installation, from, to, before, exported, link } = line;
  const right =
    hasOnly(line, 'before', 'exported', 'format', 'from', 'installation', 'link', 'log', 'to') &&
    format === FORMAT &&
    isOwner(log) &&
    isNamed(installation) &&
    isCount(from) &&
    from >= 1 &&
    isCount(to) &&
    to >= from - 1 &&
    isBefore(before) &&
    isInstant(exported) &&
    hashFromHex(link) !== undefined;
  return right ? (line as unknown as Header) : undefined;
}

/** An entry of an export; undefined when the object is none. */
export function asEntry(line: Members): EntryLine | undefined {
  const { n, at, leaf, salt, payload, chain, link } = line;
  const right =
    hasOnly(line, 'at', 'chain', 'leaf', 'link', 'n', 'payload', 'salt') &&
    isCount(n) &&
    isInstant(at) &&
    [leaf, chain, link].every((hash) => hashFromHex(hash) !== undefined) &&
    (salt === null || bytesFromBase64url(salt, SALT_BYTES) !== undefined) &&
    (payload === null || isMembers(payload));
  return right ? (line as unknown as EntryLine) : undefined;
}

/** The last line of an export; undefined when the object is none. */
export function asSignedCheckpoint(line: Members): SignedCheckpoint | undefined {
  const { checkpoint, key, signature } = line;
  const right =
    hasOnly(line, 'checkpoint', 'key', 'signature') &&
    isMembers(checkpoint) &&
    hasOnly(checkpoint, 'at', 'chain', 'header', 'link', 'log', 'root', 'size') &&
    isUuid(checkpoint.log) &&
    isCount(checkpoint.size) &&
    isInstant(checkpoint.at) &&
    ['root', 'chain', 'header', 'link'].every((name) => hashFromHex(checkpoint[name])) &&
    isMembers(key) &&
    hasOnly(key, 'id', 'public') &&
    typeof signature === 'string';
  return right ? (line as unknown as SignedCheckpoint) : undefined;
}

function isOwner(log: Json | undefined): boolean {
  if (!isMembers(log) || !isUuid(log.id)) return false;
  if (log.kind === ('private' satisfies LogKind)) {
    return hasOnly(log, 'id', 'kind', 'owner') && isNamed(log.owner);
  }
  const parties = log.parties;
  return (
    log.kind === ('shared' satisfies LogKind) &&
    hasOnly(log, 'agreement', 'id', 'kind', 'parties') &&
    isNamed(log.agreement) &&
    Array.isArray(parties) &&
    parties.every(isNamed)
  );
}

function isBefore(before: Json | undefined): boolean {
  return (
    isMembers(before) &&
    hasOnly(before, 'chain', 'tree') &&
    hashFromHex(before.chain) !== undefined &&
    Array.isArray(before.tree) &&
    before.tree.every((peak: Json) => hashFromHex(peak) !== undefined)
  );
}

function isNamed(value: Json | undefined): boolean {
  return (
    isMembers(value) &&
    hasOnly(value, 'id', 'name') &&
    isUuid(value.id) &&
    typeof value.name === 'string'
  );
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: Json | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Exactly these members: one more would be a place to hide something that no reader is shown. */
function hasOnly(value: Members, ...names: readonly string[]): boolean {
  return (
    Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
  );
}
