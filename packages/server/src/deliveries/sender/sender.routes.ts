import { operations } from '@staffetta/contract';
import { type Implementation, implement, implementPrepared } from '../../api/implement.ts';
import {
  assignSender,
  keepCheck,
  lookUpSender,
  type SenderDeps,
  showSender,
} from './keep-sender.ts';

const { senders } = operations;

export const senderRoutes = (deps: SenderDeps): Implementation[] => [
  implement(senders.show, (work) => showSender(work, deps)),
  implement(senders.assign, (work, { body }) => assignSender(work, deps, body)),
  implementPrepared(
    senders.check,
    (actor) => lookUpSender(actor, deps),
    (work, { prepared }) => keepCheck(work, deps, prepared),
  ),
];
