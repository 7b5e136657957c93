import type { RowFinding, SheetField } from '@staffetta/contract';
import type { Known } from './directory.ts';
import type { KeptFacts } from './kept-facts.ts';
import type { RowFacts } from './read-row.ts';

type Carried = { -readonly [K in keyof KeptFacts]: KeptFacts[K] };
type Value = string | number;

/** What the rows so far say of one firm, and the row with which it is written. */
interface Firm {
  readonly said: Map<SheetField, Value>;
  readonly domains: Set<string>;
  carrier: { readonly line: number; readonly facts: Carried } | undefined;
}

/** What a row says of its firm beside earlier rows. */
export interface Share {
  /** Nothing, the first that is to be written, or more of what an earlier row begins to write. */
  readonly part: 'nothing' | 'first' | 'more';
  /** The row with which the firm is written. */
  readonly line: number | undefined;
  readonly findings: RowFinding[];
}

const OF_A_RECORD = [
  'name',
  'vatNumber',
  'taxCode',
  'pec',
  'sector',
  'province',
  'size',
] as const satisfies SheetField[];
const MOST_DOMAINS = 50;

/**
 * A firm may have several rows, one for each of its contacts. What they say of the firm itself is written once, with the
 * first row that says anything new: a cell that is empty takes nothing away.
 */
export class FirmRows {
  readonly #firms = new Map<string, Firm>();
  #amended = new Map<number, KeptFacts>();

  /** Takes what a row says of a firm that is not there yet, or that returns; `first` is the row that brings it. */
  bring(first: number, line: number, facts: RowFacts, kept: KeptFacts): Share {
    return this.#take(this.#firm(`line ${first}`), undefined, line, facts, kept);
  }

  /** Takes what a row says of a firm that is there. */
  change(there: Known, line: number, facts: RowFacts, kept: KeptFacts): Share {
    return this.#take(this.#firm(`org ${there.orgId}`), there, line, facts, kept);
  }

  /** Rows to which later ones added since this was asked last. */
  amended(): { line: number; facts: KeptFacts }[] {
    const rows = [...this.#amended].map(([line, facts]) => ({ line, facts }));
    this.#amended = new Map();
    return rows;
  }

  #firm(key: string): Firm {
    const firm = this.#firms.get(key) ?? {
      said: new Map(),
      domains: new Set(),
      carrier: undefined,
    };
    this.#firms.set(key, firm);
    return firm;
  }

  #take(
    firm: Firm,
    there: Known | undefined,
    line: number,
    facts: RowFacts,
    kept: KeptFacts,
  ): Share {
    const findings: RowFinding[] = [];
    const fresh = valuesOf(facts, kept, there).filter((one) => isFresh(firm, one, findings));
    const domains = (facts.domains ?? []).filter(
      (domain) => !there?.domains.includes(domain) && !firm.domains.has(domain),
    );
    for (const domain of domains) firm.domains.add(domain);
    const fields = [...fresh.map(({ field }) => field), ...(domains.length > 0 ? DOMAINS : [])];
    if (fields.length === 0) return { part: 'nothing', line: firm.carrier?.line, findings };
    if (!firm.carrier) {
      firm.carrier = { line, facts: kept };
      return { part: 'first', line, findings };
    }
    const { carrier } = firm;
    for (const { keys } of fresh) for (const key of keys) copy(carrier.facts, kept, key);
    if (domains.length > 0)
      carrier.facts.domains = [...(carrier.facts.domains ?? []), ...domains].slice(0, MOST_DOMAINS);
    this.#amended.set(carrier.line, carrier.facts);
    for (const field of fields) findings.push({ code: 'joins_line', field });
    return { part: 'more', line: carrier.line, findings };
  }
}

const DOMAINS: SheetField[] = ['domains'];

interface Said {
  readonly field: SheetField;
  readonly value: Value;
  /** What stands in the record. */
  readonly stood: Value | undefined;
  readonly keys: readonly (keyof KeptFacts)[];
}

function valuesOf(facts: RowFacts, kept: KeptFacts, there: Known | undefined): Said[] {
  const said: Said[] = [];
  const say = (field: SheetField, value: Value | undefined, stood: Value | undefined, keys: Keys) =>
    value !== undefined && said.push({ field, value, stood, keys });
  for (const field of OF_A_RECORD) say(field, facts[field], there?.[field], [field]);
  const branch = kept.branchLine === undefined ? kept.branchId : `line ${kept.branchLine}`;
  say('branch', branch, there?.branchId, ['branchId', 'branchLine']);
  // Of who is a member already, neither is written.
  if (there) return said;
  say('since', facts.since, undefined, ['since']);
  if (facts.mandateSaid) say('mandate', facts.mandate, undefined, ['mandate']);
  return said;
}
type Keys = readonly (keyof KeptFacts)[];

/** Whether this is to be written. Of values that contradict each other the first that changes anything holds. */
function isFresh({ said }: Firm, { field, value, stood }: Said, findings: RowFinding[]): boolean {
  const earlier = said.get(field);
  if (earlier === value) return false;
  if (earlier !== undefined && earlier !== stood) {
    findings.push({ code: 'other_line_holds', field });
    return false;
  }
  if (earlier !== undefined) findings.push({ code: 'corrects_line', field });
  said.set(field, value);
  return value !== stood;
}

function copy<K extends keyof KeptFacts>(to: Carried, from: KeptFacts, key: K): void {
  to[key] = from[key];
}
