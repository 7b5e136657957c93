import type { Warning } from '../warnings/reasons.ts';

/** The kinds of observable that free text can hold. The names are stored and shown: never rename. */
export const OBSERVABLE_KINDS = [
  'domain',
  'url',
  'ipv4',
  'ipv6',
  'cidr',
  'email',
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'cve',
  'attack',
  'iban',
  'phone',
  'asn',
] as const;

export type ObservableKind = (typeof OBSERVABLE_KINDS)[number];

/**
 * One observable in a text. Offsets are UTF-16 units of the text as it was given, so that
 * `text.slice(start, end) === written`. Finds may nest: the host inside a URL is a find of its own.
 */
export type Find = {
  kind: ObservableKind;
  /** Normal form; equal observables have equal values, so look-ups can use `=`. */
  value: string;
  start: number;
  end: number;
  /** As it stood in the text, defanging and invisible characters included. */
  written: string;
  /** Set when the value is on a list of things that must not be blocked. */
  warning?: Warning;
};

/** What a scanner recognised, in offsets of the text after refanging. */
export type Match = { kind: ObservableKind; value: string; start: number; end: number };
