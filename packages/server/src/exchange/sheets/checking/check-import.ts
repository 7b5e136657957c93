import { setImmediate as turn } from 'node:timers/promises';
import type { ImportDefaults, SheetMapping } from '@staffetta/contract';
import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import { today } from '../../../platform/calendar.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { addDone, lockImport, settleImport } from '../imports.store.ts';
import type { Line } from '../reading/table.ts';
import {
  amendFacts,
  clearFindings,
  contactsOfMany,
  formerAfter,
  keepFindings,
  knownAfter,
  linesAfter,
} from './checking.store.ts';
import { Directory } from './directory.ts';
import { FirmRows } from './firm-rows.ts';
import { type Judging, judgeRow } from './judge-row.ts';
import { readRow, type Settings } from './read-row.ts';

/** Rows in one transaction; between two of them others have their turn. */
const BATCH = 1_000;
const KNOWN_BATCH = 5_000;

/**
 * Looks through all rows: what each says, and what it is beside what is there. Broken off, it begins anew: it writes
 * nothing but its findings. False where another process has it in hand.
 */
export async function checkImport(
  unit: UnitOfWork,
  actor: OrganisationActor,
  id: number,
): Promise<boolean> {
  const run = <T>(body: (work: OrganisationWork) => Promise<T>) => unit.run(actor, body);
  const begun = await run(async (work) => {
    const record = await lockImport(work, id, 'checking');
    if (record) await clearFindings(work, id);
    return record && { record, today: today(work.now) };
  });
  if (!begun) return false;
  const { mapping, defaults } = begun.record;
  const settings: Settings = { mapping, defaults, today: begun.today };
  const directory = await knownDirectory(run);
  await addBranchRows(run, id, directory, settings);
  const sofar: Sofar = {
    directory,
    firms: new FirmRows(),
    seen: new Set(),
    doubtful: new Set(),
  };
  for (let after = 0; ; ) {
    const last = await run(async (work) => {
      if (!(await lockImport(work, id, 'checking'))) return undefined;
      const lines = await linesAfter(work, id, after, BATCH);
      await checkLines(work, id, lines, sofar, settings);
      await addDone(work, id, lines.length);
      return lines.at(-1)?.line;
    });
    if (last === undefined) break;
    after = last;
    await turn();
  }
  return run(async (work) => {
    if (!(await lockImport(work, id, 'checking'))) return false;
    await settleImport(work, id, 'checked');
    return true;
  });
}

type Run = <T>(body: (work: OrganisationWork) => Promise<T>) => Promise<T>;

async function knownDirectory(run: Run): Promise<Directory> {
  const directory = new Directory();
  // Members first: where a number is a member's and a former member's, the member is meant.
  for (const pageAfter of [knownAfter, formerAfter])
    for (let after = 0; ; ) {
      const some = await run((work) => pageAfter(work, after, KNOWN_BATCH));
      for (const known of some) directory.add(known);
      const last = some.at(-1)?.orgId;
      if (some.length < KNOWN_BATCH || last === undefined) break;
      after = last;
      await turn();
    }
  return directory;
}

/** Branches may stand below the firms that name them: they are known before the firms are looked at. */
async function addBranchRows(
  run: Run,
  id: number,
  directory: Directory,
  settings: { readonly mapping: SheetMapping; readonly defaults: ImportDefaults; today: string },
): Promise<void> {
  const { mapping, defaults } = settings;
  if (mapping.kind === undefined && defaults.kind !== 'branch') return;
  for (let after = 0; ; ) {
    const lines = await run((work) => linesAfter(work, id, after, KNOWN_BATCH));
    for (const { line, cells } of lines) {
      const { facts } = readRow(cells, settings);
      if (facts.kind === 'branch' && facts.name && !directory.branchCalled(facts.name))
        directory.announceBranch({
          kind: 'branch',
          name: facts.name,
          line,
          domains: [],
          keeps: true,
        });
    }
    const last = lines.at(-1)?.line;
    if (last === undefined) return;
    after = last;
    await turn();
  }
}

/** What earlier rows left behind. */
type Sofar = Omit<Judging, 'contactsOf'>;

async function checkLines(
  work: OrganisationWork,
  id: number,
  lines: readonly Line[],
  sofar: Sofar,
  settings: Settings,
): Promise<void> {
  const read = lines.map(({ line, cells }) => ({ line, row: readRow(cells, settings) }));
  const there = new Set<number>();
  for (const { row } of read) {
    const orgId = row.facts.contact && sofar.directory.findSame(row.facts)?.known.orgId;
    if (orgId !== undefined) there.add(orgId);
  }
  const contacts = await contactsOfMany(work, [...there]);
  const by: Judging = { ...sofar, contactsOf: (orgId) => contacts.get(orgId) ?? [] };
  await keepFindings(
    work,
    id,
    read.map(({ line, row }) => judgeRow(line, row, by)),
  );
  const first = lines.at(0)?.line ?? 0;
  const earlier = sofar.firms.amended().filter(({ line }) => line < first);
  if (earlier.length > 0) await amendFacts(work, id, earlier);
}
