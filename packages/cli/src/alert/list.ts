import { operations } from '@staffetta/contract';
import { listInWords } from '../list-in-words.ts';
import { nicety } from '../operation/nicety.ts';
import { sayInstant, sayValue } from '../words/say-value.ts';

/** `staffetta alert list`: what asks for our answer, when nothing else is said. */
export const listAlerts = nicety(operations.alerts.list, {
  defaults: { query: { direction: 'received' } },
  inWords: (page, say) =>
    listInWords(page, say, (alert) => ({
      urgency: sayValue(alert.drill ? 'drill' : alert.urgency, say),
      answer: sayValue(alert.mine?.answer ?? (alert.mine && 'unanswered'), say),
      tlp: alert.item.tlp,
      title: alert.item.title ?? sayValue(alert.item.ending, say),
      from: alert.sender.name,
      due: sayInstant(alert.dueAt, say),
      uid: alert.uid,
    })),
});
