import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { answerAlert, seeAlert } from './answer-alert.ts';
import { chaseAlert } from './chase-alert.ts';
import { countAnswers } from './count-answers.ts';
import { draftReport } from './draft-report.ts';
import { listPage } from './list-alerts.ts';
import { findMailByCode } from './mail/index.ts';
import { setMailWish, showMailWish } from './mail-wish.ts';
import { sendAlert } from './send-alert.ts';
import { showAlert } from './show-alert.ts';
import { showBoard } from './show-board.ts';

export interface AlertRoutesDeps {
  readonly cursors: Cursors;
}

const { alerts } = operations;

export const alertRoutes = ({ cursors }: AlertRoutesDeps): Implementation[] => [
  implement(alerts.send, (work, { body }) => sendAlert(work, body)),
  implement(alerts.list, (work, { query }) => listPage(work, cursors, query)),
  implement(alerts.show, (work, { params }) => showAlert(work, params.uid)),
  implement(alerts.seen, (work, { params }) => seeAlert(work, params.uid)),
  implement(alerts.answer, (work, { params, body, version }) =>
    answerAlert(work, params.uid, version!, { ...body, comment: body.comment }),
  ),
  implement(alerts.board, (work, { params, query }) => showBoard(work, cursors, params.uid, query)),
  implement(alerts.chase, (work, { params }) => chaseAlert(work, params.uid)),
  implement(alerts.counts, (work, { params }) => countAnswers(work, params.item)),
  implement(alerts.reportDraft, (work, { params }) =>
    draftReport(work, params.uid, params.organisation),
  ),
  implement(alerts.mailByCode, (work, { params }) => findMailByCode(work, params.code)),
  implement(alerts.mailWish, (work) => showMailWish(work)),
  implement(alerts.setMailWish, (work, { body }) => setMailWish(work, body)),
];
