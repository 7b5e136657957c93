import { operations } from '@staffetta/contract';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { nicety } from '../operation/nicety.ts';
import { sayValue } from '../words/say-value.ts';

/**
 * `staffetta alert answer`: the first answer needs no version. One that a colleague gave already is not
 * overwritten by a script that never read it.
 */
export const answerAlert = nicety(operations.alerts.answer, {
  defaults: { body: { done: false, consent: 'no' } },
  readVersion: async (client, { params }) => {
    const { mine } = await client.alerts.show({ params: { uid: params.uid ?? '' } });
    if (mine?.answer === undefined) return mine?.version;
    const { answer, version } = mine;
    throw new Fault(EXIT.refused, 'alert.answered', { answer, version });
  },
  inWords: (reply, say) => say('alert.answer.given', { answer: sayValue(reply.answer, say) }),
});
