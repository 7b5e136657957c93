import { type InputOf, operations } from '@staffetta/contract';
import { type Implementation, implement, implementUpload } from '../../api/implement.ts';
import type { ActorWork } from '../../identity/actor.ts';
import type { Cursors } from '../../platform/cursor.ts';
import { pageOf, pageStart } from '../../platform/page.ts';
import {
  carryOut,
  chooseForRows,
  discardImport,
  readImport,
  takeBack,
  tryImport,
} from './change-import.ts';
import { toImport, toRow } from './import-view.ts';
import { importRows, importsBefore } from './imports.store.ts';
import { LARGEST_SHEET } from './reading/read-sheet.ts';
import { keepSheet, stageSheet } from './upload-import.ts';
import { exportMembers } from './writing/export-members.ts';

const { imports, memberships } = operations;

export const sheetRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implementUpload(
    imports.upload,
    { largest: LARGEST_SHEET, stage: (_input, content) => stageSheet(content) },
    (work, { query, staged }) => keepSheet(work, query.name, staged),
  ),
  implement(imports.list, (work, { query }) => listImports(work, cursors, query)),
  implement(imports.show, async (work, { params }) => toImport(await readImport(work, params.uid))),
  implement(imports.rows, (work, { params, query }) => listRows(work, cursors, params.uid, query)),
  implement(imports.check, (work, { params, version, body }) =>
    tryImport(work, params.uid, version!, body),
  ),
  implement(imports.choose, (work, { params, version, body }) =>
    chooseForRows(work, params.uid, version!, body),
  ),
  implement(imports.apply, (work, { params, version }) => carryOut(work, params.uid, version!)),
  implement(imports.undo, (work, { params, version }) => takeBack(work, params.uid, version!)),
  implement(memberships.export, async (work, { body }, { reply }) => {
    const file = await exportMembers(work, body.format);
    reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="aderenti.${body.format}"`)
      .header('cache-control', 'private, no-store');
    return file as unknown as Blob;
  }),
  implement(imports.discard, async (work, { params }) => {
    await discardImport(work, params.uid);
    return {};
  }),
];

type List = InputOf<typeof imports.list>['query'];

async function listImports(work: ActorWork, cursors: Cursors, { limit = 20, cursor }: List) {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: imports.list.id };
  const [before] = pageStart(cursors, scope, cursor, [Number.MAX_SAFE_INTEGER] as const);
  const rows = await importsBefore(work, before, limit + 1);
  return pageOf(cursors, scope, rows, limit, { item: toImport, point: (row) => [row.id] });
}

type Rows = InputOf<typeof imports.rows>['query'];

async function listRows(
  work: ActorWork,
  cursors: Cursors,
  uid: string,
  { limit = 50, cursor, verdict, outcome }: Rows,
) {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: imports.rows.id, filter: { uid, verdict, outcome } };
  const [after] = pageStart(cursors, scope, cursor, [0] as const);
  const { id } = await readImport(work, uid);
  const rows = await importRows(work, { importId: id, after, verdict, outcome, limit: limit + 1 });
  return pageOf(cursors, scope, rows, limit, { item: toRow, point: (row) => [row.line] });
}
