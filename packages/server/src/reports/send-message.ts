import type { InputOf, Message, operations } from '@staffetta/contract';
import { tellDesk } from '../deliveries/index.ts';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { refuseNameIn } from './check-nameless.ts';
import { messageShape } from './message-view.ts';
import { insertMessage, listMessages } from './messages.store.ts';
import { logsOf, partiesOf } from './parties.ts';
import { type ReportRow, standingOf } from './report.ts';
import { isShared } from './report-state.ts';
import { writeDown } from './write-down.ts';
import { safeText } from './written.ts';

type Body = InputOf<typeof operations.messages.send>['body'];

/**
 * Says something on a report that was sent, to exactly those who read it. Throws `wrong_state` before it is sent
 * and after it has ended, `invalid_input`.
 */
export async function sendMessage(
  work: ActorWork,
  row: ReportRow,
  body: Body,
): Promise<Disclosed<Message>> {
  const { id, uid } = await sayOn(work, row, body);
  await writeDown(work, row, {
    act: 'message.sent',
    ...logsOf(row, work.actor.orgId),
    facts: { message: uid },
  });
  tellDesk(work, row.item_id, 'message', partiesOf(row));
  const rows = await listMessages(work, row.item_uid, { after: id - 1, limit: 1 });
  const said = await admitRows(work, rows, messageShape(work.actor.orgId));
  return reshape(said, ([message]) => message!);
}

/** Writes the message down as part of a step; the step has its own act in the logs. */
export async function sayOn(
  work: ActorWork,
  row: ReportRow,
  { text, attachments = [] }: Body,
): Promise<{ id: number; uid: string }> {
  if (!isShared(row.state) || row.ending) throw refuse('wrong_state');
  const safe = safeText('/text', text);
  if (!safe.trim())
    throw refuseField('/text', { it: 'il messaggio è vuoto', en: 'the message is empty' });
  await refuseNameIn(work, row, { title: '', body: safe }, attachments);
  const said = await insertMessage(work, {
    itemId: row.item_id,
    speaksAs: standingOf(row, work.actor.orgId),
    text: safe,
    attachments,
  });
  if (said.attached < attachments.length)
    throw refuseField('/attachments', {
      it: 'non esiste o non è visibile',
      en: 'does not exist or is not visible',
    });
  return said;
}
