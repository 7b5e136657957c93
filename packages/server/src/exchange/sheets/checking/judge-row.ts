import type { RowChoice, RowFinding, RowVerdict } from '@staffetta/contract';
import { rowFindings } from '@staffetta/contract';
import type { Directory, Known, Match } from './directory.ts';
import { FirmRows } from './firm-rows.ts';
import type { KeptFacts } from './kept-facts.ts';
import type { ContactFacts, ReadRow, RowFacts } from './read-row.ts';

/** A contact that is there already. */
export interface KnownContact {
  readonly id: number;
  readonly role: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly language: string;
}

/** A row with what is to become of it, as it is kept. */
export interface JudgedRow {
  readonly line: number;
  readonly verdict: RowVerdict;
  readonly findings: readonly RowFinding[];
  readonly facts: KeptFacts | undefined;
  readonly matchOrg: number | undefined;
  readonly matchLine: number | undefined;
  readonly choice: RowChoice;
  readonly open: readonly RowChoice[];
  readonly step: number;
}

export interface Judging {
  readonly directory: Directory;
  readonly firms: FirmRows;
  /** Contacts of organisations that are there. */
  readonly contactsOf: (orgId: number) => readonly KnownContact[];
  /** Contacts that earlier rows bring for another row's organisation, or for one that is there. */
  readonly seen: Set<string>;
  /** Rows of which a person decides. */
  readonly doubtful: Set<number>;
}

/** Compares a row with what is there and what earlier rows bring. Adds what is new to the directory. */
export function judgeRow(line: number, { facts, findings }: ReadRow, by: Judging): JudgedRow {
  const all = [...findings];
  const branch = facts.branch ? by.directory.branchCalled(facts.branch) : undefined;
  if (facts.branch && facts.kind === 'member' && !branch)
    all.push({ code: 'branch_unknown', field: 'branch' });
  if (facts.uid && !by.directory.hasUid(facts.uid)) all.push({ code: 'uid_wrong', field: 'uid' });
  const bare = { line, matchOrg: undefined, matchLine: undefined, step: 2 };
  if (all.some(({ code }) => rowFindings[code].level === 'error'))
    return {
      ...bare,
      verdict: 'wrong',
      findings: all,
      facts: undefined,
      choice: 'skip',
      open: ['skip'],
    };
  const kept = keptFacts(facts, branch);
  const match = by.directory.find(facts);
  const row = { ...bare, step: facts.kind === 'branch' ? 1 : 2, findings: all };
  if (!match) {
    bring(line, facts, kept, by);
    return { ...row, verdict: 'new', facts: kept, choice: 'create', open: ['create', 'skip'] };
  }
  all.push({ code: match.why });
  const place = { matchOrg: match.known.orgId, matchLine: match.known.line };
  const said: Said = { line, facts, kept, findings: all };
  if (match.known.left) return { ...row, ...returning(match, said, by) };
  if (!match.sure) {
    by.doubtful.add(line);
    bring(line, facts, kept, by);
    return { ...row, ...place, verdict: 'similar', facts: kept, ...similar(match) };
  }
  if (match.known.line !== undefined)
    return { ...row, ...place, ...repeated(match.known.line, said, by) };
  return { ...row, ...place, ...known(match.known, said, by) };
}

/** What a row that was understood says, and what is said of it. */
interface Said {
  readonly line: number;
  readonly facts: RowFacts;
  readonly kept: KeptFacts;
  readonly findings: RowFinding[];
}

/** A firm that a row brings, or may bring: later rows of the same are found by it. */
function bring(line: number, facts: RowFacts, kept: KeptFacts, by: Judging): void {
  by.firms.bring(line, line, facts, kept);
  by.directory.add({ ...facts, uid: undefined, line, domains: facts.domains ?? [], keeps: true });
  if (facts.contact) hasSeen(by, `line ${line}`, facts.contact);
}

function keptFacts(facts: RowFacts, branch: Known | undefined): KeptFacts {
  const { branch: _, uid: __, mandateSaid: ___, ...rest } = facts;
  return { ...rest, branchId: branch?.orgId, branchLine: branch?.line };
}

/** A person decides; until then the row is left out. */
const similar = ({ known: { orgId, keeps } }: Match) => ({
  choice: 'skip' as const,
  open: [
    'skip' as const,
    'create' as const,
    ...(orgId !== undefined && keeps ? (['update'] as const) : []),
  ],
});

type Rest = Pick<JudgedRow, 'verdict' | 'facts' | 'choice' | 'open' | 'step'>;
type Place = Pick<JudgedRow, 'matchOrg' | 'matchLine'>;

/** A firm that was a member: its record is there, with its past, and gets a new membership. */
function returning(match: Match, said: Said, by: Judging): Rest & Place {
  const { line, facts, kept, findings } = said;
  const matchOrg = match.known.orgId!;
  const alone = { matchOrg, matchLine: undefined, facts: kept, step: 2 };
  findings.push({ code: 'was_member' });
  if (!match.sure) {
    by.doubtful.add(line);
    bring(line, facts, kept, by);
    return { ...alone, verdict: 'similar', choice: 'skip', open: ['skip', 'create', 'rejoin'] };
  }
  const first = by.directory.returns(matchOrg, line);
  if (first !== line)
    return { ...repeated(first, said, by), matchOrg: undefined, matchLine: first };
  by.firms.bring(line, line, facts, kept);
  if (kept.contact) hasSeen(by, `line ${line}`, kept.contact);
  // Two firms may have one name, but not one number.
  const open: RowChoice[] =
    match.why === 'same_name' ? ['rejoin', 'create', 'skip'] : ['rejoin', 'skip'];
  return { ...alone, verdict: 'returns', choice: 'rejoin', open };
}

/** The same organisation as an earlier row: one more contact of it, or nothing new. */
function repeated(first: number, { line, facts, kept, findings }: Said, by: Judging): Rest {
  const share = by.firms.bring(first, line, facts, kept);
  findings.push({ code: 'repeats_line' }, ...share.findings);
  // A number that only this row knows finds later rows as well.
  if (share.part === 'more' && (facts.vatNumber || facts.taxCode))
    by.directory.add({ ...facts, uid: undefined, line: first, domains: [], keeps: true });
  const fresh = kept.contact && !hasSeen(by, `line ${first}`, kept.contact);
  return {
    verdict: 'repeated',
    facts: { kind: kept.kind, contact: kept.contact },
    // Where a person decides whether the first comes in, this one follows.
    choice: fresh && !by.doubtful.has(first) ? 'update' : 'skip',
    open: fresh ? ['update', 'skip'] : ['skip'],
    step: 3,
  };
}

/** An organisation that is there already: what would change, if anything. */
function known(
  there: Known,
  { line, facts, kept, findings }: Said,
  by: Judging,
): Rest & Partial<Place> {
  if (facts.mandateSaid && there.mandate && facts.mandate !== there.mandate)
    findings.push({ code: 'mandate_kept', field: 'mandate' });
  const contact = contactChange(there.orgId!, kept, findings, by);
  const told: KeptFacts = { ...kept, contact, contactId: contact?.id };
  // Of who keeps its own record nothing is written with any row.
  const firms = there.keeps ? by.firms : new FirmRows();
  const share = firms.change(there, line, facts, told);
  const step = facts.kind === 'branch' ? 1 : 2;
  const nothing = { facts: kept, choice: 'skip', open: ['skip'], step } as const;
  if (!contact && share.part === 'nothing' && share.findings.length === 0)
    return { ...nothing, verdict: 'same' };
  if (!there.keeps) {
    findings.push({ code: 'kept_by_itself' });
    return { ...nothing, verdict: 'same' };
  }
  findings.push(...share.findings);
  const change = { verdict: 'changes', choice: 'update', open: ['update', 'skip'], step } as const;
  if (share.part === 'first') return { ...change, facts: told };
  const place = { matchLine: share.line };
  if (contact)
    return { ...change, ...place, facts: { kind: kept.kind, contact, contactId: contact.id } };
  findings.push({ code: 'repeats_line' });
  return { ...nothing, ...place, verdict: 'repeated' };
}

/** The contact as it is to be written, with its number where it is there; undefined where nothing changes. */
function contactChange(orgId: number, { contact }: KeptFacts, findings: RowFinding[], by: Judging) {
  if (!contact || hasSeen(by, `org ${orgId}`, contact)) return undefined;
  const there = by
    .contactsOf(orgId)
    .find(
      (one) =>
        one.role === contact.role &&
        (sameText(one.name, contact.name) ||
          (one.email !== undefined && one.email === contact.email)),
    );
  if (!there) return { ...contact, id: undefined };
  const as = {
    ...contact,
    email: contact.email ?? there.email,
    phone: contact.phone ?? there.phone,
  };
  const same =
    there.name === as.name &&
    there.email === as.email &&
    there.phone === as.phone &&
    there.language === as.language;
  if (same) return undefined;
  if (!by.seen.has(`contact ${there.id}`)) {
    by.seen.add(`contact ${there.id}`);
    return { ...as, id: there.id };
  }
  findings.push({ code: 'other_line_holds', field: 'contactName' });
  return undefined;
}

function hasSeen({ seen }: Judging, of: string, contact: ContactFacts): boolean {
  const key = [of, contact.role, contact.name.toLowerCase(), contact.email, contact.phone].join(
    '|',
  );
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
