import { createHash } from 'node:crypto';
import type { QuarantineReason } from '@staffetta/contract';
import { type AlertReplied, answerFromReply } from '../../alerts/index.ts';
import { noteBounce } from '../../deliveries/index.ts';
import { insertFile, type TakenIn } from '../../files/index.ts';
import type { OrganisationActor, OrganisationWork } from '../../identity/index.ts';
import { maskCards } from '../../intelligence/extraction/index.ts';
import { DomainError, refuse } from '../../platform/errors.ts';
import { draftUnattended } from '../../reports/index.ts';
import type { Addressee } from './addressee.ts';
import { admissionOf } from './admission.ts';
import {
  insertArrival,
  type NewArrival,
  noteAlert,
  noteDraft,
  noteOriginal,
  noteReturned,
  noteUnderstood,
} from './arrivals.store.ts';
import { askedToCorrect, correctionIn } from './asked-to-correct.ts';
import type { CopyReplied } from './copy-replied.ts';
import { cut, type DraftText, keepable, oneLine } from './draft-text.ts';
import type { IncomingMail, MailIn } from './read-incoming.ts';
import type { ReadMail } from './read-mail.ts';
import { sendReceipt } from './receipts.store.ts';
import { stageFiles, stageOriginal } from './stage-files.ts';
import { tellOwnDesk } from './tell-own-desk.ts';

export type TakenInMail = 'drafted' | 'answered' | 'noted' | 'quarantined' | 'known_already';

/**
 * Takes a mail in for one desk. When it has answered, all is committed: the arrival, the original, and the draft where the
 * sender is known and proven. Throws `too_many_requests` where too much waits, `holds_card_numbers` where a stranger's
 * mail holds some.
 */
export async function takeInMail(
  deps: MailIn,
  addressee: Addressee,
  mail: IncomingMail,
): Promise<TakenInMail> {
  const { desk } = addressee;
  // A reply to a copy that says nothing corrects nothing, and is a mail like any other.
  const to = correctionIn(ownWords(mail)) ? addressee : { ...addressee, correcting: undefined };
  const { replying, correcting, knownOrg, reason, full } = await deps.work.run(desk, (work) =>
    admissionOf(work, to, mail),
  );
  // One that came back may tell something, and then it waits for nobody and needs no place.
  if (full && !mail.read.bounce?.why) throw refuse('too_many_requests', { retryAfter: 3600 });
  const original = mail.text.heldCards ? undefined : await stageOriginal(deps, mail.bytes);
  if (reason && !original) throw refuse('holds_card_numbers');
  const arrival = toArrival(mail, reason, knownOrg);
  return reason
    ? wait(deps, desk, { mail, arrival, full, original: { ...original!, finds: mail.text.finds } })
    : draft(deps, desk, { mail, arrival, original, replying, correcting });
}

/** The row of a mail: what it says within bounds, its hash, what is known of its sender. */
export function toArrival(
  { bytes, read, text, authentication }: IncomingMail,
  reason: QuarantineReason | undefined,
  knownOrg: number | undefined,
): NewArrival {
  const line = (value: string | undefined, max: number) =>
    value === undefined ? undefined : cut(maskCards(oneLine(value)).text, max, '…');
  return {
    state: reason ? 'quarantined' : 'accepted',
    reason,
    sha256: createHash('sha256').update(bytes).digest(),
    size: bytes.length,
    messageId: line(read.messageId, 998),
    sender: line(read.sender?.address, 254),
    senderName: line(read.sender?.name, 200),
    subject: line(read.subject, 200) ?? '',
    body: text.body,
    note: text.note,
    authentication,
    knownOrg,
  };
}

/** The decision that stands with a mail which Staffetta understood by itself; as text, for readers of both languages. */
const CAME_BACK =
  'Una nostra e-mail è tornata indietro: annotato alla consegna. / A mail of ours came back: noted with its delivery.';

interface Waiting {
  readonly mail: IncomingMail;
  readonly arrival: NewArrival;
  readonly original: TakenIn;
  readonly full: boolean;
}

async function wait(
  { work: unit }: MailIn,
  desk: OrganisationActor,
  { mail, arrival, original, full }: Waiting,
): Promise<TakenInMail> {
  return givingBack([original], () =>
    unit.run(desk, async (work) => {
      const id = await insertArrival(work, arrival);
      if (id === undefined) return undefined;
      noteOriginal(work, id, (await insertFile(work, original)).uid);
      const { bounce } = mail.read;
      if (bounce) noteReturned(work, id, bounce.mail);
      if (bounce?.why && (await noteBounce(work, { mail: bounce.mail, why: bounce.why }))) {
        noteUnderstood(work, id, CAME_BACK);
        return 'noted';
      }
      if (full) throw refuse('too_many_requests', { retryAfter: 3600 });
      if (arrival.reason !== 'automatic') tellOwnDesk(work, 'stranger');
      return 'quarantined';
    }),
  );
}

interface Drafting {
  readonly mail: IncomingMail;
  readonly arrival: NewArrival;
  readonly original: TakenIn | undefined;
  readonly replying: AlertReplied | undefined;
  readonly correcting: CopyReplied | undefined;
}

async function draft(
  deps: MailIn,
  desk: OrganisationActor,
  drafting: Drafting,
): Promise<TakenInMail> {
  const { mail, arrival, original, replying, correcting } = drafting;
  const staged = await stageFiles(deps, mail.read.files);
  const taken = original ? [original, ...staged.taken] : staged.taken;
  const note = noteWith(arrival.note, staged.held, original === undefined);
  return givingBack(taken, () =>
    deps.work.run(desk, async (work) => {
      const id = await insertArrival(work, { ...arrival, note });
      if (id === undefined) return undefined;
      if (replying) noteAlert(work, id, replying.alertId);
      if (correcting) {
        await correct(work, id, drafting);
        return 'answered';
      }
      const answered = replying && (await answerFromReply(work, replying.mail, ownWords(mail)));
      const alone = staged.taken.length === 0 && staged.held.length === 0 && !isForwarding(mail);
      if (answered?.nothingMore && original && alone) {
        await keepOriginal(work, id, original, mail.text);
        return 'answered';
      }
      await beginDraft(work, {
        arrival: id,
        text: mail.text,
        original,
        attachments: staged.taken,
        onBehalfOf: replying?.org.uid,
      });
      tellOwnDesk(work, 'known');
      // Whoever holds a reply address can write it under any name: only a proven sender is answered.
      if (mail.authentication.proven) await confirm(work, mail.read, arrival.sha256);
      return 'drafted';
    }),
  );
}

/**
 * Puts a reply to a copy beside its report, with the original for who wants to see it. Throws `too_many_requests` where
 * since a moment nothing is corrected any more: tried again, it is a mail like any other, never a draft in a member's name.
 */
async function correct(
  work: OrganisationWork,
  arrival: number,
  { mail, original, correcting }: Drafting,
): Promise<void> {
  const asked = await askedToCorrect(work, correcting!, correctionIn(ownWords(mail))!);
  if (!asked) throw refuse('too_many_requests', { retryAfter: 60 });
  if (original) await keepOriginal(work, arrival, original, mail.text);
  noteDraft(work, arrival, correcting!.itemUid);
}

/**
 * What the writer says: above what was forwarded, or the whole of it; never the words of whom they forward, who would
 * answer for them. Card numbers are masked (promise 11).
 */
function ownWords({ read }: IncomingMail): string {
  const [first] = read.told;
  const whole = first && first.from === undefined ? first.text || first.own : '';
  return maskCards(keepable(read.note || whole)).text;
}

const isForwarding = ({ read }: IncomingMail): boolean =>
  read.told.some(({ from }) => from !== undefined) && !/^(re|r|i?risp)\s*:/i.test(read.subject);

/** Says to the person who wrote it that it came; to a list or a program, nothing. */
async function confirm(work: OrganisationWork, read: ReadMail, sha256: Buffer): Promise<void> {
  const to = senderToAnswer(read);
  if (to) await sendReceipt(work, { ...to, sha256: sha256.toString('hex') });
}

/** The person who may be answered, and the mail that is; undefined: a list or a program wrote it. */
export function senderToAnswer(
  read: ReadMail,
): { readonly address: string; readonly answers: string | undefined } | undefined {
  if (read.origin !== 'person' || !read.sender) return undefined;
  // Nothing that could end a header or begin another.
  const answers = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/.exec(read.messageId ?? '')?.[0];
  return { address: read.sender.address, answers };
}

/** What could not be kept stands in the note, so that somebody asks for it. */
export function noteWith(note: string, held: readonly string[], withoutOriginal: boolean): string {
  const lost = withoutOriginal
    ? ['[originale trattenuto: contiene numeri di carta; da consegnare fuori dal sistema]']
    : [];
  return [note, ...lost, ...held].filter((line) => line !== '').join('\n');
}

export interface Beginning {
  readonly arrival: number;
  readonly text: DraftText;
  /** Just taken in, or the external id of the file that waited; undefined where it was held back. */
  readonly original: TakenIn | { readonly kept: string } | undefined;
  readonly attachments: readonly TakenIn[];
  /** The member whose word it is; undefined: the desk's own, or not known. */
  readonly onBehalfOf?: string | undefined;
}

/** The draft, with the original and the attachments as its files, in the transaction of the arrival. */
export async function beginDraft(
  work: OrganisationWork,
  { arrival, text, original, attachments, onBehalfOf }: Beginning,
): Promise<void> {
  const uids: string[] = [];
  if (original && 'kept' in original) uids.push(original.kept);
  else if (original) uids.push(await keepOriginal(work, arrival, original, text));
  for (const file of attachments) uids.push((await insertFile(work, file)).uid);
  const { title, body } = text;
  noteDraft(
    work,
    arrival,
    await draftUnattended(work, { title, text: body, files: uids, onBehalfOf }),
  );
}

/** What the message says stands in the original as well; its other headers are the way it took to the desk. */
async function keepOriginal(
  work: OrganisationWork,
  arrival: number,
  original: TakenIn,
  { finds }: DraftText,
): Promise<string> {
  const { uid } = await insertFile(work, { ...original, finds });
  noteOriginal(work, arrival, uid);
  return uid;
}

/**
 * Runs what keeps the staged files; a mail that is here already needs none, nor does one that is refused. After another
 * failure they stay: a commit whose answer was lost may have kept them, and the sweep finds what nobody kept.
 */
async function givingBack(
  taken: readonly TakenIn[],
  keep: () => Promise<Exclude<TakenInMail, 'known_already'> | undefined>,
): Promise<TakenInMail> {
  const discard = async () => {
    for (const one of taken) await one.discard();
  };
  const kept = await keep().catch(async (cause) => {
    if (cause instanceof DomainError && cause.code === 'too_many_requests') await discard();
    throw cause;
  });
  if (kept !== undefined) return kept;
  await discard();
  return 'known_already';
}
