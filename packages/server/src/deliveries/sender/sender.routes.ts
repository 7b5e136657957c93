import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../../api/implement.ts';
import { assignSender, checkSender, type SenderDeps, showSender } from './keep-sender.ts';

const { senders } = operations;

export const senderRoutes = (deps: SenderDeps): Implementation[] => [
  implement(senders.show, (work) => showSender(work, deps)),
  implement(senders.assign, (work, { body }) => assignSender(work, deps, body)),
  implement(senders.check, (work) => checkSender(work, deps)),
];
