import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { eraseNow, letEnd, prolong } from './change-ending.ts';
import { listEndings, listErasures } from './list-endings.ts';
import { showEnding } from './show-ending.ts';

const { endings } = operations;

/** When things end, and what their owner decides before. */
export const retentionRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implement(endings.list, (work) => listEndings(work)),
  implement(endings.show, (work, { params }) => showEnding(work, params.uid)),
  implement(endings.prolong, (work, { params, body }) => prolong(work, params.uid, body)),
  implement(endings.letEnd, async (work, { params, body }) => {
    await letEnd(work, params.uid, body.scope);
    return {};
  }),
  implement(endings.erase, async (work, { params, body }) => {
    await eraseNow(work, params.uid, body.scope);
    return {};
  }),
  implement(endings.erasures, (work, { query }) => listErasures(work, cursors, query)),
];
