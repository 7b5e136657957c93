import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { addMembership } from './add-membership.ts';
import { answerMembership } from './answer-membership.ts';
import { changeMembership } from './change-membership.ts';
import { endMembership } from './end-membership.ts';
import { listMemberships } from './list-memberships.ts';
import { showMembership } from './show-membership.ts';
import { tellLeaving } from './tell-leaving.ts';

const { memberships } = operations;

export const membershipRoutes = (cursors: Cursors): Implementation[] => [
  implement(memberships.list, (work, { query }) => listMemberships(work, cursors, query)),
  implement(memberships.show, (work, { params }) => showMembership(work, params.uid)),
  implement(memberships.add, (work, { body }) => addMembership(work, body)),
  implement(memberships.answer, (work, { params, body, version }) =>
    answerMembership(work, params.uid, version!, body),
  ),
  implement(memberships.change, (work, { params, body, version }) =>
    changeMembership(work, params.uid, version!, body),
  ),
  implement(memberships.leaving, (work, { params }) => tellLeaving(work, params.uid)),
  implement(memberships.end, (work, { params, version }) =>
    endMembership(work, params.uid, version!),
  ),
];
