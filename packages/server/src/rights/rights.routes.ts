import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { answerRequest, extendRequest } from './answer-request.ts';
import { decideOn } from './decide-on-text.ts';
import { listRequests, listWishes } from './list-rights.ts';
import { recordRequest } from './record-request.ts';
import { replyTo } from './reply-to-wishes.ts';
import { showRequest } from './show-request.ts';

const { rights } = operations;

/** What persons concerned ask of the hub, and what the hub asks of others for them. */
export const rightsRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implement(rights.record, (work, { body }) => recordRequest(work, body)),
  implement(rights.list, (work, { query }) => listRequests(work, cursors, query)),
  implement(rights.show, (work, { params }) => showRequest(work, params.uid)),
  implement(rights.decide, (work, { params, body }) => decideOn(work, params.uid, body)),
  implement(rights.extend, (work, { params, body }) => extendRequest(work, params.uid, body)),
  implement(rights.answer, (work, { params, body }) => answerRequest(work, params.uid, body)),
  implement(rights.wishes, (work, { query }) => listWishes(work, cursors, query)),
  implement(rights.reply, (work, { params, body }) => replyTo(work, params.uid, body)),
];
