import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { answerHoldRequest } from './answer-hold-request.ts';
import { askDeputy } from './ask-deputy.ts';
import { changeRelay } from './change-relay.ts';
import { confirmUndone } from './confirm-undone.ts';
import { correctRelay } from './correct-relay.ts';
import { draftRelay } from './draft-relay.ts';
import { liftHold } from './lift-hold.ts';
import { listHoldRequests, listHolds } from './list-holds.ts';
import { listRelays } from './list-relays.ts';
import { placeHold } from './place-hold.ts';
import { previewRelay } from './preview-relay.ts';
import { proposeRelay } from './propose-relay.ts';
import { recallItem } from './recall-item.ts';
import { refuseRelay } from './refuse-relay.ts';
import { releaseAsDeputy } from './release-as-deputy.ts';
import { releaseRelay } from './release-relay.ts';
import { showCopies } from './show-copies.ts';
import { showRelay } from './show-relay.ts';
import { whySeen } from './why-seen.ts';

const { relays, holds, items } = operations;

/** Relays, what follows them everywhere, holds, and why an item is seen. */
export const relayRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implement(relays.preview, (work, { body }) => previewRelay(work, body)),
  implement(relays.draft, (work, { body }) => draftRelay(work, body)),
  implement(relays.change, (work, { params, version, body }) =>
    changeRelay(work, params.uid, version!, body),
  ),
  implement(relays.propose, (work, { params, version }) =>
    proposeRelay(work, params.uid, version!),
  ),
  implement(relays.release, (work, { params, version }) =>
    releaseRelay(work, params.uid, version!),
  ),
  implement(relays.refuse, (work, { params, version, body }) =>
    refuseRelay(work, params.uid, version!, body.because),
  ),
  implement(relays.askDeputy, (work, { params, body }) => askDeputy(work, params.uid, body.person)),
  implement(relays.releaseAsDeputy, (work, { params, version, body }) =>
    releaseAsDeputy(work, params.uid, version!, body.secret),
  ),
  implement(relays.show, (work, { params }) => showRelay(work, params.uid)),
  implement(relays.list, (work, { query }) => listRelays(work, cursors, query)),
  implement(relays.correct, (work, { params, version, body }) =>
    correctRelay(work, params.uid, version!, body),
  ),
  implement(relays.recall, (work, { params, body }) => recallItem(work, params.uid, body)),
  implement(relays.copies, (work, { params }) => showCopies(work, params.uid)),
  implement(relays.confirmUndone, (work, { params, body }) =>
    confirmUndone(work, params.uid, body.itemVersion),
  ),
  implement(holds.place, (work, { body }) => placeHold(work, body)),
  implement(holds.lift, (work, { params }) => liftHold(work, params.uid)),
  implement(holds.list, (work, { query }) => listHolds(work, cursors, query)),
  implement(holds.requests, (work, { query }) => listHoldRequests(work, cursors, query)),
  implement(holds.answer, (work, { params, body }) =>
    answerHoldRequest(work, params.uid, body.accept),
  ),
  implement(items.why, (work, { params }) => whySeen(work, params.uid)),
];
