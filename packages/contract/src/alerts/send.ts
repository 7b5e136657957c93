import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Instant, oneOf, Text, Uid } from '../words.ts';
import { urgencies } from './alert.ts';

/**
 * Which of those who may see the item are alerted. `everyone` is everyone it was shown to, never more.
 * An empty list of organisations, branches or sectors means nobody and is refused.
 */
const AlertAudience = Type.Union([
  Closed({ to: Type.Literal('everyone') }),
  Closed({
    to: Type.Literal('organisations'),
    organisations: Type.Array(Uid, { minItems: 1, maxItems: 500, uniqueItems: true }),
  }),
  Closed({
    to: Type.Literal('branches'),
    branches: Type.Array(Uid, { minItems: 1, maxItems: 100, uniqueItems: true }),
  }),
  Closed({
    to: Type.Literal('sectors'),
    sectors: Type.Array(Text(60), { minItems: 1, maxItems: 50, uniqueItems: true }),
  }),
]);

/** Alerts the recipients of one's own report or relay and asks each organisation for an answer. */
export const send = operation({
  id: 'alerts.send',
  method: 'POST',
  path: '/alerts',
  summary: { it: 'Invia un’allerta', en: 'Send an alert' },
  who: {
    roles: ['analyst', 'approver'],
    kinds: ['police_national', 'police_regional', 'police_section', 'hub', 'branch'],
  },
  body: Closed({
    item: Uid,
    audience: AlertAudience,
    urgency: oneOf(urgencies),
    dueAt: Type.Optional(Instant),
    question: Type.Optional(Text(500)),
    /** What to do now, in the order in which to do it. */
    actions: Type.Optional(Type.Array(Text(160), { minItems: 1, maxItems: 3 })),
    drill: Type.Optional(Type.Boolean()),
    /** Sends also while the organisation's own sender has not passed its check. */
    anySender: Type.Optional(Type.Boolean()),
  }),
  output: Closed({ uid: Uid, recipients: Type.Integer() }),
  status: 201,
  errors: [
    'not_found',
    'not_allowed',
    'wrong_state',
    'marking_forbids',
    'invalid_input',
    'sender_unverified',
  ],
});
