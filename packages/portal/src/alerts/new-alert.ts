import { type InputOf, type operations, ProblemError, type Urgency } from '@staffetta/contract';

const day = 86_400_000;

/** An alert while it is written. */
export interface NewAlert {
  /** Uids of the only organisations it goes to; everyone who may read the item where it is left out. */
  readonly only: readonly string[] | undefined;
  readonly urgency: Urgency;
  readonly dueAt: string | undefined;
  readonly question: string;
  readonly actions: readonly string[];
  readonly drill: boolean;
  readonly anySender: boolean;
}

/** An alert to everyone that wants its answer within a day. */
export const newAlert = (actions: readonly string[]): NewAlert => ({
  only: undefined,
  urgency: 'normal',
  dueAt: new Date(Date.now() + day).toISOString(),
  question: '',
  actions,
  drill: false,
  anySender: false,
});

/** What is sent of it. */
export function bodyOf(
  item: string,
  { only, urgency, dueAt, question, actions, drill, anySender }: NewAlert,
): InputOf<typeof operations.alerts.send>['body'] {
  const said = actions.filter((line) => line.trim() !== '');
  return {
    item,
    audience: only ? { to: 'organisations', organisations: [...only] } : { to: 'everyone' },
    urgency,
    drill,
    ...(anySender && { anySender }),
    ...(dueAt && { dueAt }),
    ...(question && { question }),
    ...(said.length > 0 && { actions: said }),
  };
}

export const isUnverified = (error: unknown) =>
  error instanceof ProblemError && error.problem.code === 'sender_unverified';
