import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { type ActorWork, hashSecret, newSecret } from '../../identity/index.ts';
import { record } from '../../journal/index.ts';
import { refuse, refuseField } from '../../platform/errors.ts';
import { changeSecret, deleteFeed, feedsOf, insertFeed } from './feeds.store.ts';

type Given = OutputOf<typeof operations.feeds.open>;

/** More than any organisation has firewalls and filters. */
const MOST = 50;
const USUAL_DAYS = 90;

/** Opens lists behind a new address. Throws `invalid_input` when there are too many already. */
export async function openFeed(
  work: ActorWork,
  { name, days = USUAL_DAYS }: InputOf<typeof operations.feeds.open>['body'],
): Promise<Given> {
  if ((await feedsOf(work)).length >= MOST)
    throw refuseField('/name', {
      it: `Ci sono già ${MOST} liste: ne chiuda una che non serve più`,
      en: `There are ${MOST} lists already: close one that is not needed any more`,
    });
  const secret = newSecret();
  const uid = await insertFeed(work, { name, days, hash: hashSecret(secret) });
  await writeDown(work, 'feed.opened', uid, { days });
  return { feed: (await feedsOf(work, uid))[0]!, secret };
}

/** A new secret; the old one opens nothing from here on. Throws `not_found`. */
export async function rotateSecret(work: ActorWork, uid: string): Promise<Given> {
  const secret = newSecret();
  if (!(await changeSecret(work, uid, hashSecret(secret)))) throw refuse('not_found');
  await writeDown(work, 'feed.rotated', uid);
  return { feed: (await feedsOf(work, uid))[0]!, secret };
}

/** Throws `not_found`. */
export async function closeFeed(work: ActorWork, uid: string): Promise<void> {
  if (!(await deleteFeed(work, uid))) throw refuse('not_found');
  await writeDown(work, 'feed.closed', uid);
}

const writeDown = (
  work: ActorWork,
  act: 'feed.opened' | 'feed.rotated' | 'feed.closed',
  uid: string,
  facts?: { readonly days: number },
) =>
  record(
    work,
    {
      act,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'feed', id: uid },
      ...(facts && { facts }),
    },
    { organisations: [work.actor.orgId] },
  );
