import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import {
  type OutputOf,
  type operations,
  type SenderRecord,
  senderRecords,
} from '@staffetta/contract';
import { getDomain } from 'tldts';
import type { Actor, ActorWork } from '../../identity/index.ts';
import { record } from '../../journal/index.ts';
import { later, toInstant, toMicros } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { TxtLookUp } from '../../platform/dns.ts';
import { refuse, refuseField } from '../../platform/errors.ts';
import type { SealedBox } from '../../platform/sealed-box.ts';
import {
  type Finding,
  keepFindings,
  ownSender,
  renameSender,
  replaceSender,
  type SenderRow,
  takeCheck,
} from './sender.store.ts';
import {
  dmarcAbove,
  type Found,
  namesOf,
  type SenderFacts,
  stateOf,
  valuesOf,
} from './sender-records.ts';

export interface SenderDeps {
  /** Seals private keys under the installation's. */
  readonly box: SealedBox;
  readonly lookUp: TxtLookUp;
  /** For what is asked before the request's own unit of work begins. */
  readonly unit: UnitOfWork;
  /** Name of the server that mails leave by, where others know one. */
  readonly smtpHost: string | undefined;
}

type Own = OutputOf<typeof operations.senders.show>;

/** The own sender with the records it needs, as they were last found. */
export async function showSender(work: ActorWork, deps: SenderDeps): Promise<Own> {
  const row = await ownSender(work);
  return row ? { sender: toSender(row, deps) } : {};
}

const generate = promisify(generateKeyPair);

/** Names the sender; a key is made for another domain. Throws `invalid_input` for what is no domain of anybody. */
export async function assignSender(
  work: ActorWork,
  deps: SenderDeps,
  given: { readonly address: string; readonly name: string },
): Promise<Own> {
  const address = given.address.toLowerCase();
  const name = given.name.trim();
  const domain = domainOf(address);
  if (!getDomain(domain, { validateHostname: true }) || /^[\d.]+$/.test(domain))
    throw refuseField('/address', {
      it: 'Serve un indirizzo di un dominio vostro',
      en: 'An address of a domain of your own is needed',
    });
  const before = await ownSender(work);
  if (before && domainOf(before.address) === domain) await renameSender(work, { address, name });
  else await replaceSender(work, { address, name, ...(await newKey(work, deps, domain)) });
  await writeDown(work, { sender: address });
  return showSender(work, deps);
}

/** Seconds between two checks: the DNS keeps what it answered for longer. */
const BETWEEN_CHECKS = 5;

/** A check has so many seconds to ask the DNS and come back; then another may begin. */
const LONGEST_CHECK = 20;

/** What a check found, and of which sender. */
export interface Checked {
  readonly of: SenderRow;
  readonly findings: readonly Finding[];
}

/**
 * Looks the records up, with no transaction open: others may take their time. Throws `not_found` without a sender,
 * `too_many_requests` just after a check or during one.
 */
export async function lookUpSender(actor: Actor, deps: SenderDeps): Promise<Checked> {
  const of = await deps.unit.run(actor, (work) => beginCheck(work));
  const facts = factsOf(of, deps);
  const findings = await Promise.all(senderRecords.map((kind) => find(deps.lookUp, kind, facts)));
  return { of, findings };
}

async function beginCheck(work: ActorWork): Promise<SenderRow> {
  const row = await ownSender(work);
  if (!row) throw refuse('not_found');
  if (row.checked_at && later(toMicros(row.checked_at), BETWEEN_CHECKS) > work.now)
    throw refuse('too_many_requests', { retryAfter: BETWEEN_CHECKS });
  if (!(await takeCheck(work, toInstant(later(work.now, LONGEST_CHECK)))))
    throw refuse('too_many_requests', { retryAfter: BETWEEN_CHECKS });
  return row;
}

/** Keeps what was found. Throws `too_many_requests` where another sender was named meanwhile, whom nobody has checked. */
export async function keepCheck(
  work: ActorWork,
  deps: SenderDeps,
  { of: row, findings }: Checked,
): Promise<Own> {
  const passed = findings.every(({ state }) => state === 'ok');
  // A DNS that does not answer says nothing about what stood there before.
  const keeps =
    row.passed && findings.every(({ state }) => state === 'ok' || state === 'unreachable');
  const of = { address: row.address, selector: row.selector, publicKey: row.public_key };
  if (!(await keepFindings(work, of, findings, passed || keeps)))
    throw refuse('too_many_requests', { retryAfter: BETWEEN_CHECKS });
  if (passed !== row.passed) await writeDown(work, { sender: row.address, checked: passed });
  return showSender(work, deps);
}

async function find(
  lookUp: TxtLookUp,
  kind: SenderRecord['kind'],
  facts: SenderFacts,
): Promise<Finding> {
  const found = await lookUp(namesOf(facts)[kind]);
  const above =
    kind === 'dmarc' && found !== 'unreachable' && stateOf(kind, found, facts) === 'missing';
  const name = above ? dmarcAbove(facts.domain) : undefined;
  const seen: Found = name ? await lookUp(name) : found;
  const state = stateOf(kind, seen, facts);
  return { kind, state, found: seen === 'unreachable' ? [] : seen.slice(0, 5).map(shown) };
}

/** What others wrote into the DNS, as far as a person looks at it. */
const shown = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 600);

async function newKey(work: ActorWork, { box }: SenderDeps, domain: string) {
  const selector = `staffetta${work.at.slice(0, 10).replaceAll('-', '')}`;
  const { publicKey, privateKey } = await generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const bound = boundTo(work.actor.orgId, domain, selector);
  return {
    selector,
    publicKey: publicKey.toString('base64'),
    privateKey: box.seal(bound, Buffer.from(privateKey)),
  };
}

/** What a sealed key belongs to: moved to another organisation or domain, it does not open. */
export const boundTo = (orgId: number, domain: string, selector: string): string =>
  `${orgId} ${domain} ${selector}`;

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const factsOf = (row: SenderRow, { smtpHost }: SenderDeps): SenderFacts => ({
  domain: domainOf(row.address),
  selector: row.selector,
  publicKey: row.public_key,
  smtpHost,
});

function toSender(row: SenderRow, deps: SenderDeps): NonNullable<Own['sender']> {
  const facts = factsOf(row, deps);
  const [names, values] = [namesOf(facts), valuesOf(facts)];
  const records = senderRecords.map((kind): SenderRecord => {
    const { state = 'unchecked', found = [] } = row.findings.find((one) => one.kind === kind) ?? {};
    return { kind, name: names[kind], value: values[kind], state, found };
  });
  return {
    address: row.address,
    name: row.name,
    inUse: row.passed,
    ...(row.checked_at && { checkedAt: row.checked_at }),
    records,
  };
}

const writeDown = (work: ActorWork, facts: Record<string, string | boolean>) =>
  record(
    work,
    {
      act: 'organisation.changed',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: work.actor.orgUid, version: 1 },
      facts,
    },
    { organisations: [work.actor.orgId] },
  );
