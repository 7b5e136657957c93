import type { IndicatorKey } from '@staffetta/contract';
import { confirmedIndicators } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { replaceValue } from '../intelligence/index.ts';
import { refuse } from '../platform/errors.ts';
import { correctRelay } from './correct-relay.ts';
import { requireOwnRelay } from './own-relay.ts';

/**
 * Puts another value in the place of a wrong one (GDPR 16). The wrong one is taken back from every copy at once; the new
 * text waits for the second person, like every new text of a relay. What is passed on unchanged follows its source's.
 * Throws `not_found`, `wrong_state`.
 */
export async function rectifyRelay(
  work: ActorWork,
  uid: string,
  wrong: IndicatorKey,
  instead: string,
): Promise<void> {
  const relay = await requireOwnRelay(work, uid);
  const shared = (await confirmedIndicators(work, relay.item_id)).filter(
    ({ kind, value }) => kind === wrong.kind && value === wrong.value,
  );
  const retold = relay.mode !== 'unchanged' && {
    title: replaceValue(relay.title, wrong, instead),
    text: replaceValue(relay.body, wrong, instead),
  };
  const changes = retold && (retold.title !== relay.title || retold.text !== relay.body);
  if (!changes && shared.length === 0) throw refuse('wrong_state');
  await correctRelay(work, uid, relay.item_version, {
    ...(changes && retold),
    ...(shared.length > 0 && { withdrawIndicators: shared }),
    reason: 'wrong',
  });
}
