import type { Authentication, AuthenticationResult } from '@staffetta/contract';
import { getDomain } from 'tldts';
import {
  type AuthenticationField,
  type MethodResult,
  readAuthenticationResults,
} from './authentication-results.ts';

/** The property that names the domain a method speaks for (RFC 8601, 2.7). */
const speaksFor: Readonly<Record<string, readonly string[]>> = {
  spf: ['smtp.mailfrom', 'smtp.helo'],
  dkim: ['header.d', 'header.i'],
  dmarc: ['header.from'],
};
type Method = 'spf' | 'dkim' | 'dmarc';

const none: Authentication = { proven: false };

/**
 * What the trusted mail server found out about the sender. Fields with another name are not looked at, since anybody may
 * write them. A method that two fields speak of is believed from neither: one of them was brought along, by a sender who
 * hopes that the server does not remove it (section 5).
 * @param fields values of Authentication-Results, topmost first
 * @param trusted the server's authserv-id; undefined: nobody is trusted
 * @param from the address in From; undefined: there is none, or more than one
 */
export function authenticationOf(
  fields: readonly string[],
  trusted: string | undefined,
  from: string | undefined,
): Authentication {
  if (trusted === undefined) return none;
  const read = fields
    .map(readAuthenticationResults)
    .filter((field) => field?.authservId === trusted.toLowerCase()) as AuthenticationField[];
  const [spf, dkim, dmarc] = (['spf', 'dkim', 'dmarc'] as const).map((method) =>
    soleResults(read, method),
  ) as [MethodResult[], MethodResult[], MethodResult[]];
  const said = { spf: best(spf), dkim: best(dkim), dmarc: best(dmarc) };
  return {
    ...(said.spf && { spf: said.spf }),
    ...(said.dkim && { dkim: said.dkim }),
    ...(said.dmarc && { dmarc: said.dmarc }),
    proven: from !== undefined && isProven({ spf, dkim, dmarc }, from),
  };
}

function soleResults(fields: readonly AuthenticationField[], method: Method): MethodResult[] {
  const speaking = fields
    .map(({ results }) => results.filter((one) => one.method === method))
    .filter((results) => results.length > 0);
  return speaking.length === 1 ? speaking[0]! : [];
}

/** A mail may carry several signatures: one that passes is enough (RFC 6376, 4.2). */
const best = (results: readonly MethodResult[]): AuthenticationResult | undefined =>
  (results.find(({ result }) => result === 'pass') ?? results[0])?.result;

/**
 * DMARC decides where it says yes or no (RFC 7489, 6.6.2). Where the domain has no policy, a method that passed for the
 * same organisational domain proves as much (section 3.1).
 */
function isProven(results: Record<Method, readonly MethodResult[]>, from: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  const passes = (method: Method) =>
    results[method].some((one) => one.result === 'pass' && isAligned(method, one, domain));
  const policy = best(results.dmarc);
  if (policy !== undefined && policy !== 'none') return passes('dmarc');
  return passes('dkim') || passes('spf');
}

function isAligned(method: Method, { properties }: MethodResult, domain: string): boolean {
  const named = speaksFor[method]!.map((name) => properties.get(name)).find((one) => one);
  if (named === undefined) return false;
  const spoken = named.slice(named.lastIndexOf('@') + 1).toLowerCase();
  if (method === 'dmarc') return spoken === domain;
  const organisational = getDomain(domain, { allowPrivateDomains: true });
  return (
    organisational !== null && getDomain(spoken, { allowPrivateDomains: true }) === organisational
  );
}
