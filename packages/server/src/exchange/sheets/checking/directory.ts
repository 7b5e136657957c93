import type { RowFindingCode } from '@staffetta/contract';
import { blocksOf, type Comparable, comparable, isNear, nameKey } from './name-key.ts';
import type { RowFacts } from './read-row.ts';

/** An organisation that rows are compared with: one that is there, or one of an earlier row. */
export interface Known {
  readonly orgId?: number | undefined;
  readonly line?: number | undefined;
  readonly uid?: string | undefined;
  readonly kind: 'member' | 'branch';
  readonly name: string;
  readonly vatNumber?: string | undefined;
  readonly taxCode?: string | undefined;
  readonly pec?: string | undefined;
  readonly sector?: string | undefined;
  readonly province?: string | undefined;
  readonly size?: string | undefined;
  readonly domains: readonly string[];
  readonly branchId?: number | undefined;
  readonly mandate?: string | undefined;
  /** It was a member and left: it may return. */
  readonly left?: boolean | undefined;
  /** The hub keeps its record. */
  readonly keeps: boolean;
}

export interface Match {
  readonly known: Known;
  readonly why: RowFindingCode;
  /** The same organisation; otherwise one that a person should look at. */
  readonly sure: boolean;
}

/** Names that begin alike are looked at up to here: the work for a row stays bounded. */
const MOST_COMPARED = 100;

/** Domains under which everybody has an address: they tie nobody together. */
const PUBLIC_MAIL = new Set([
  'gmail.com',
  'libero.it',
  'pec.it',
  'legalmail.it',
  'aruba.it',
  'tin.it',
  'alice.it',
]);

/** Whether everybody may have an address under this domain. */
export const isPublicMail = (domain: string): boolean => PUBLIC_MAIL.has(domain);

/** Finds what a row speaks of. What is there already stands before what earlier rows bring. */
export class Directory {
  readonly #by = {
    uid: new Map<string, Known>(),
    vat: new Map<string, Known>(),
    taxCode: new Map<string, Known>(),
    pec: new Map<string, Known>(),
    domain: new Map<string, Known>(),
    name: new Map<string, Known[]>(),
    block: new Map<string, (Comparable & { readonly known: Known })[]>(),
    /** Branches of rows further down. */
    announced: new Map<string, Known>(),
  };
  /** Rows with which those return who had left, by their number. */
  readonly #returning = new Map<number, number>();

  add(known: Known): void {
    const by = this.#by;
    first(by.uid, known.uid, known);
    first(by.vat, known.vatNumber, known);
    first(by.taxCode, known.taxCode, known);
    first(by.pec, known.pec, known);
    for (const domain of known.domains) if (!isPublicMail(domain)) first(by.domain, domain, known);
    const key = nameKey(known.name);
    push(by.name, `${known.kind} ${key}`, known);
    for (const block of blocksOf(key))
      push(by.block, `${known.kind} ${block}`, { ...comparable(key), known });
  }

  /** The row with which it returns: this one, unless an earlier one brought it back. */
  returns(orgId: number, line: number): number {
    const earlier = this.#returning.get(orgId);
    if (earlier === undefined) this.#returning.set(orgId, line);
    return earlier ?? line;
  }

  hasUid(uid: string): boolean {
    return this.#by.uid.has(uid);
  }

  /** The branch of this name, there already or in a row. */
  branchCalled(name: string): Known | undefined {
    const key = nameKey(name);
    return this.#by.name.get(`branch ${key}`)?.[0] ?? this.#by.announced.get(key);
  }

  /** A branch that a row brings: firms may name it, and the row itself is no repetition of it. */
  announceBranch(known: Known): void {
    first(this.#by.announced, nameKey(known.name), known);
  }

  find(facts: RowFacts): Match | undefined {
    return this.findSame(facts) ?? this.#near(facts);
  }

  /** Only what is certainly the same. */
  findSame(facts: RowFacts): Match | undefined {
    const { uid, vat, taxCode, name } = this.#by;
    const sure = (known: Known | undefined, why: RowFindingCode): Match | undefined =>
      known?.kind === facts.kind ? { known, why, sure: true } : undefined;
    const byCode =
      (facts.uid && sure(uid.get(facts.uid), 'same_code')) ||
      (facts.vatNumber && sure(vat.get(facts.vatNumber), 'same_vat')) ||
      (facts.taxCode && sure(taxCode.get(facts.taxCode), 'same_tax_code'));
    if (byCode) return byCode;
    const called = name.get(`${facts.kind} ${nameKey(facts.name)}`) ?? [];
    const same = called.find(
      (one) =>
        one.name.toLowerCase() === facts.name.toLowerCase() &&
        !differ(one, facts) &&
        (!one.province || !facts.province || one.province === facts.province),
    );
    return sure(same, 'same_name');
  }

  #near(facts: RowFacts): Match | undefined {
    const { pec, domain, name, block } = this.#by;
    const near = (known: Known | undefined, why: RowFindingCode): Match | undefined =>
      known?.kind === facts.kind && !differ(known, facts) ? { known, why, sure: false } : undefined;
    const key = nameKey(facts.name);
    const called = (name.get(`${facts.kind} ${key}`) ?? []).slice(0, MOST_COMPARED);
    for (const known of called) {
      const found = near(known, 'same_name');
      if (found) return found;
    }
    const found =
      near(facts.pec ? pec.get(facts.pec) : undefined, 'same_pec') ??
      facts.domains?.map((one) => near(domain.get(one), 'same_domain')).find(Boolean);
    if (found) return found;
    const wanted = comparable(key);
    for (const beginning of blocksOf(key))
      for (const one of (block.get(`${facts.kind} ${beginning}`) ?? []).slice(0, MOST_COMPARED))
        if (isNear(wanted, one)) {
          const alike = near(one.known, 'similar_name');
          if (alike) return alike;
        }
    return undefined;
  }
}

/** Two numbers of the tax register that differ are two organisations, however alike they look. */
const differ = (known: Known, facts: RowFacts): boolean =>
  Boolean(known.vatNumber && facts.vatNumber && known.vatNumber !== facts.vatNumber) ||
  Boolean(known.taxCode && facts.taxCode && known.taxCode !== facts.taxCode);

function first(map: Map<string, Known>, key: string | undefined, known: Known): void {
  if (key && !map.has(key)) map.set(key, known);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}
