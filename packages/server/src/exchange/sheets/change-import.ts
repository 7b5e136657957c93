import type { Import, ImportSettings, ImportState, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../../identity/actor.ts';
import { refuse, refuseField } from '../../platform/errors.ts';
import { type ImportRecord, toImport } from './import-view.ts';
import {
  chooseRows,
  deleteImport,
  findImport,
  holdImport,
  moveImport,
  settleImport,
} from './imports.store.ts';
import { IMPORTS } from './work-imports.ts';

/** Throws `not_found`. */
export async function readImport(work: ActorWork, uid: string): Promise<ImportRecord> {
  const row = await findImport(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

/** What is judged by its state stays in it while it is changed. Throws `not_found`. */
async function heldImport(work: ActorWork, uid: string): Promise<ImportRecord> {
  const row = await holdImport(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

/** Looks through the rows with these settings. Throws `not_found`, `wrong_state`, `version_conflict`, `invalid_input`. */
export async function tryImport(
  work: ActorWork,
  uid: string,
  version: number,
  settings: ImportSettings,
): Promise<Import> {
  const row = await readImport(work, uid);
  checkMapping(row, settings);
  return goOn(work, row, version, { from: ['uploaded', 'checked'], to: 'checking', settings });
}

function checkMapping({ columns }: ImportRecord, { mapping }: ImportSettings) {
  const used = Object.values(mapping).filter((column) => column !== undefined);
  if (used.some((column) => column >= columns.length))
    throw refuseField('/mapping', { it: 'colonna che non c’è', en: 'no such column' });
  if (new Set(used).size < used.length)
    throw refuseField('/mapping', {
      it: 'una colonna non può essere due cose',
      en: 'a column cannot be two things',
    });
  if (mapping.name === undefined)
    throw refuseField('/mapping/name', {
      it: 'indichi quale colonna contiene il nome',
      en: 'say which column holds the name',
    });
}

/** Brings the rows in. Throws `not_found`, `wrong_state`, `version_conflict`. */
export async function carryOut(work: ActorWork, uid: string, version: number): Promise<Import> {
  const row = await readImport(work, uid);
  return goOn(work, row, version, { from: ['checked'], to: 'applying' });
}

/** Takes an import back. Throws `not_found`, `wrong_state`, `version_conflict`. */
export async function takeBack(work: ActorWork, uid: string, version: number): Promise<Import> {
  const row = await readImport(work, uid);
  return goOn(work, row, version, { from: ['applied'], to: 'undoing' });
}

interface Step {
  readonly from: readonly ImportState[];
  readonly to: ImportState;
  readonly settings?: ImportSettings;
}

async function goOn(
  work: ActorWork,
  row: ImportRecord,
  version: number,
  { from, to, settings }: Step,
): Promise<Import> {
  if (!from.includes(row.state)) throw refuse('wrong_state');
  const moved = await moveImport(work, row.id, version, {
    state: to,
    ...(settings && { settings }),
  });
  if (!moved) throw refuse('version_conflict', { currentVersion: row.version });
  work.send({ queue: IMPORTS, data: {} });
  return toImport(await readImport(work, row.uid));
}

type Choice = InputOf<typeof operations.imports.choose>['body'];

/** Decides for rows. Throws `not_found`, `wrong_state`, `version_conflict`, `invalid_input` where none is open to it. */
export async function chooseForRows(
  work: ActorWork,
  uid: string,
  version: number,
  { choice, of }: Choice,
): Promise<Import> {
  const row = await heldImport(work, uid);
  if (row.state !== 'checked') throw refuse('wrong_state');
  if (row.version !== version) throw refuse('version_conflict', { currentVersion: row.version });
  if ((await chooseRows(work, row.id, choice, of)) === 0)
    throw refuseField('/choice', {
      it: 'per queste righe non si può scegliere',
      en: 'cannot be chosen for these rows',
    });
  return toImport(await settleImport(work, row.id, 'checked'));
}

/** Forgets the rows. Throws `not_found`, `wrong_state` while work is under way. */
export async function discardImport(work: ActorWork, uid: string): Promise<void> {
  const row = await heldImport(work, uid);
  if (['checking', 'applying', 'undoing'].includes(row.state)) throw refuse('wrong_state');
  await deleteImport(work, row.id);
}
