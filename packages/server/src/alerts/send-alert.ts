import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { agreementsOf } from '../agreements/index.ts';
import { DELIVER, hasUnverifiedSender } from '../deliveries/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { toInstant, toMicros } from '../platform/clock.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';
import {
  type Audience,
  addressAlert,
  findOwnItem,
  insertAlert,
  recipientsAmong,
} from './alerts.store.ts';

/** So many may be written to while the sender's domain is being set up. */
const HANDFUL = 3;

type Send = typeof operations.alerts.send;
type Body = InputOf<Send>['body'];

/**
 * Turns one's own report or relay into an alert for those it was shown to, or some of them. Nobody is reached
 * whom the item did not reach already. Throws `not_found` for what is not one's own, `wrong_state` for what has
 * ended or is held back, `invalid_input` when nobody would get it or the due time has passed.
 */
export async function sendAlert(work: ActorWork, body: Body): Promise<OutputOf<Send>> {
  const item = await findOwnItem(work, body.item);
  if (!item) throw refuse('not_found');
  if (item.ending) throw refuse('wrong_state');
  if (item.held) throw refuse('forwarding_suspended');
  const dueAt = body.dueAt === undefined ? undefined : dueTime(work, body.dueAt);
  const uid = randomUUID();
  const drill = body.drill ?? false;
  const { urgency } = body;
  const question = body.question && safeText('/question', body.question).trim();
  const alertId = await insertAlert(work, {
    uid,
    itemId: item.item_id,
    urgency,
    question: question || undefined,
    actions: body.actions && actionLines(body.actions),
    dueAt,
    drill,
  });
  const recipients = await addressAlert(work, alertId, audienceOf(body.audience));
  if (recipients === 0)
    throw refuseField('/audience', {
      it: 'Nessun destinatario vede già questa informazione',
      en: 'Nobody of these was shown it',
    });
  // Readers who find an address they do not know take the warning for the fraud it warns of.
  if (recipients > HANDFUL && !body.anySender && (await hasUnverifiedSender(work)))
    throw refuse('sender_unverified');
  const facts = { item: item.item_uid, urgency, drill };
  await recordSent(work, { id: alertId, uid, recipients }, facts);
  work.send({ queue: DELIVER, data: { alert: uid } });
  return { uid, recipients };
}

interface Sent {
  readonly id: number;
  readonly uid: string;
  readonly recipients: number;
}

/** Who sent it and how many it reached is for the own journal alone. */
async function recordSent(
  work: ActorWork,
  { id, uid, recipients }: Sent,
  facts: { item: string; urgency: Body['urgency']; drill: boolean },
): Promise<void> {
  const { orgId, orgUid: org, personUid: person } = work.actor;
  const sent = { act: 'alert.sent', subject: { kind: 'alert', id: uid } } as const;
  await record(
    work,
    { ...sent, actor: { org, person }, facts: { ...facts, recipients } },
    { organisations: [orgId] },
  );
  await record(
    work,
    { ...sent, actor: { org }, facts },
    { agreements: await agreementsCrossed(work, id) },
  );
}

/** Agreements in force under which the alert goes to another party: only those crossings are logged together. */
async function agreementsCrossed(work: ActorWork, alertId: number): Promise<number[]> {
  const own = await agreementsOf(work, work.actor.orgId);
  const parties = own.flatMap(({ parties }) => parties.map(({ orgId }) => orgId));
  const reached = new Set(await recipientsAmong(work, alertId, parties));
  return own
    .filter(({ parties }) => parties.some(({ orgId }) => reached.has(orgId)))
    .map(({ id }) => id);
}

/** Each on one line: they are read on a telephone, one after the other. */
const actionLines = (lines: readonly string[]): string[] =>
  lines.map((line, at) => {
    const said = safeText(`/actions/${at}`, line).replace(/\s+/g, ' ').trim();
    if (said) return said;
    throw refuseField(`/actions/${at}`, { it: 'È vuota', en: 'It is empty' });
  });

function dueTime(work: ActorWork, dueAt: string): string {
  const due = toMicros(dueAt);
  if (due <= work.now)
    throw refuseField('/dueAt', { it: 'È già passato', en: 'It has already passed' });
  return toInstant(due);
}

function audienceOf(audience: Body['audience']): Audience {
  const nobody = { organisations: [], sectors: [] };
  switch (audience.to) {
    case 'organisations':
      return { ...nobody, to: audience.to, organisations: audience.organisations };
    case 'branches':
      return { ...nobody, to: audience.to, organisations: audience.branches };
    case 'sectors':
      return { ...nobody, to: audience.to, sectors: audience.sectors };
    case 'everyone':
      return { ...nobody, to: audience.to };
  }
}
