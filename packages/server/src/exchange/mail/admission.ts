import type { QuarantineReason } from '@staffetta/contract';
import type { AlertReplied } from '../../alerts/index.ts';
import type { OrganisationWork } from '../../identity/index.ts';
import { days, later, toInstant } from '../../platform/clock.ts';
import type { Addressee } from './addressee.ts';
import { knownSenders, quarantined, repliesSince } from './arrivals.store.ts';
import { mayCorrect } from './call-copies.store.ts';
import type { CopyReplied } from './copy-replied.ts';
import type { IncomingMail } from './read-incoming.ts';

/** What becomes of a mail at a desk, before anything of it is kept. */
export interface Admission {
  readonly replying: AlertReplied | undefined;
  /** Undefined too where nothing is corrected by it any more. */
  readonly correcting: CopyReplied | undefined;
  /** Whose contact or person wrote it. */
  readonly knownOrg: number | undefined;
  /** Why a person has to look first; undefined: known and proven. */
  readonly reason: QuarantineReason | undefined;
  /** It would have to wait, and no more may wait here. */
  readonly full: boolean;
}

/**
 * What strangers may leave waiting at one desk, and as much again what programs may: neither keeps the other out. Beyond it
 * their mails are put off, and the sender's server keeps them.
 */
const MOST_WAITING = 500;
const MOST_WAITING_BYTES = 2 * 1024 ** 3;
/** Beyond so many replies to one alert in a day, an organisation's mails are like any other's. */
const MOST_REPLIES = 20;

/** Judges a mail, or its header alone, by who sent it; in a unit of work of the desk. */
export async function admissionOf(
  work: OrganisationWork,
  { replying: tagged, correcting: copy }: Addressee,
  { read, authentication }: Pick<IncomingMail, 'read' | 'authentication'>,
): Promise<Admission> {
  const address = read.sender?.address;
  const replying = tagged && (await tooManyReplies(work, tagged)) ? undefined : tagged;
  const correcting = copy && (await mayCorrect(work, copy.mail)) ? copy : undefined;
  const answering = replying ?? correcting;
  const named = address === undefined || answering ? [] : await knownSenders(work, address);
  const knownOrg = answering?.org.id ?? (named.length === 1 ? named[0] : undefined);
  const whyWait = (): QuarantineReason | undefined => {
    if (read.origin === 'automatic') return 'automatic';
    if (named.length > 1) return 'ambiguous_sender';
    if (knownOrg === undefined) return 'unknown_sender';
    return answering || authentication.proven ? undefined : 'not_authenticated';
  };
  const reason = whyWait();
  const full = reason !== undefined && (await isFull(work, reason));
  return { replying, correcting, knownOrg, reason, full };
}

/** Whether as much waits at the actor's desk as may, of mails that wait for this reason or another like it. */
export async function isFull(work: OrganisationWork, reason: QuarantineReason): Promise<boolean> {
  const waiting = await quarantined(work, reason === 'automatic' ? 'program' : 'person');
  return waiting.mails >= MOST_WAITING || waiting.bytes >= MOST_WAITING_BYTES;
}

const tooManyReplies = async (work: OrganisationWork, { alertId, org }: AlertReplied) =>
  (await repliesSince(work, alertId, org.id, toInstant(later(work.now, -days(1))))) >= MOST_REPLIES;
