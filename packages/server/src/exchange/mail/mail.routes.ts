import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../../api/implement.ts';
import type { Cursors } from '../../platform/cursor.ts';
import { acceptArrival } from './accept-arrival.ts';
import { assignMailbox, lookUpMailbox, showMailbox } from './assign-mailbox.ts';
import { discardArrival } from './discard-arrival.ts';
import { arrivalsPage, showArrival } from './list-arrivals.ts';
import type { MailStore } from './stage-files.ts';

const { arrivals, mailboxes } = operations;

export interface MailRoutesDeps extends MailStore {
  readonly cursors: Cursors;
}

export const mailRoutes = (deps: MailRoutesDeps): Implementation[] => [
  implement(arrivals.list, (work, { query }) => arrivalsPage(work, deps.cursors, query)),
  implement(arrivals.show, (work, { params }) => showArrival(work, params.uid)),
  implement(arrivals.accept, async (work, { params }) => {
    await acceptArrival(work, deps, params.uid);
    return showArrival(work, params.uid);
  }),
  implement(arrivals.discard, async (work, { params, body }) => {
    await discardArrival(work, deps, { uid: params.uid, reason: body.reason });
    return showArrival(work, params.uid);
  }),
  implement(mailboxes.show, (work) => showMailbox(work)),
  implement(mailboxes.lookUp, (work, { params }) => lookUpMailbox(work, params.uid)),
  implement(mailboxes.assign, (work, { params, body }) =>
    assignMailbox(work, { uid: params.uid, address: body.address }),
  ),
];
