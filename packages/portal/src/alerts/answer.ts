import type { AlertAnswer, AlertReply, AnswerConsent } from '@staffetta/contract';

/** What an organisation answers an alert, while it is written. */
export interface Said {
  readonly answer: AlertAnswer | '';
  readonly done: boolean;
  readonly comment: string;
  readonly consent: AnswerConsent;
}

export const saidOf = (reply: AlertReply): Said => ({
  answer: reply.answer ?? '',
  done: reply.doneAt !== undefined,
  comment: reply.comment ?? '',
  consent: reply.consent,
});
