import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { changeDraft } from './change-draft.ts';
import { completeAgreement } from './complete-agreement.ts';
import { draftAgreement } from './draft-agreement.ts';
import { exportAgreement } from './export-agreement.ts';
import { importAgreement } from './import-agreement.ts';
import { listAgreements } from './list-agreements.ts';
import { nameReferents } from './name-referents.ts';
import { renewAgreement } from './renew-agreement.ts';
import { showAgreement } from './show-agreement.ts';
import { signAgreement } from './sign-agreement.ts';
import { terminateAgreement } from './terminate-agreement.ts';

const { agreements } = operations;

export const agreementRoutes = (cursors: Cursors): Implementation[] => [
  implement(agreements.list, (work, { query }) => listAgreements(work, cursors, query)),
  implement(agreements.show, (work, { params }) => showAgreement(work, params.uid)),
  implement(agreements.draft, (work, { body }) => draftAgreement(work, body)),
  implement(agreements.change, (work, { params, body, version }) =>
    changeDraft(work, params.uid, version!, body),
  ),
  implement(agreements.complete, (work, { params, body, version }) =>
    completeAgreement(work, params.uid, version!, body.controller),
  ),
  implement(agreements.sign, (work, { params, body, version }) =>
    signAgreement(work, params.uid, version!, body),
  ),
  implement(agreements.terminate, (work, { params, body, version }) =>
    terminateAgreement(work, params.uid, version!, body.reason),
  ),
  implement(agreements.renew, (work, { params, body }) => renewAgreement(work, params.uid, body)),
  implement(agreements.referents, (work, { params, body, version }) =>
    nameReferents(work, params.uid, version!, body.contacts),
  ),
  implement(agreements.export, (work, { params }) => exportAgreement(work, params.uid)),
  implement(agreements.import, (work, { body }) => importAgreement(work, body)),
];
