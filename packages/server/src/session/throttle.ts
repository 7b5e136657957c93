import { createHash } from 'node:crypto';
import { visitor } from '../identity/index.ts';
import { callerNetwork } from '../platform/caller-network.ts';
import { later, minutes, toInstant } from '../platform/clock.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { DomainError, refuse } from '../platform/errors.ts';
import { countTry, forgetTries, forgiveTry } from './throttle.store.ts';

const WINDOW = minutes(15);
/** For one account; a person mistypes, a program does not stop at six. */
const PER_ACCOUNT = 6;
/** For one network address: a whole office may stand behind it. */
const PER_ADDRESS = 40;

/** Whose tries are counted: the account as typed (hashed: no list of addresses is kept) and the address. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

const subjects = ({ account, address }: Attempt) => {
  const name = createHash('sha256').update(account.trim().toLowerCase()).digest('base64url');
  return { account: `account:${name}`, address: `address:${callerNetwork(address)}` };
};

/**
 * Runs an attempt to prove who one is. Each is counted as failed before it is made, in a transaction of its own, and
 * forgiven when it succeeds: of guesses that come all at once no more are looked at than of guesses in a row. Too many
 * in a quarter of an hour are refused before the secret is looked at.
 *
 * @param tries units of work on connections of their own: with the attempt's, as many attempts as there are connections
 * would wait for one another for ever
 */
export async function throttled<T>(
  work: Work<ActorKeys>,
  tries: UnitOfWork,
  attempt: Attempt,
  run: () => Promise<T>,
): Promise<T> {
  const { account, address } = subjects(attempt);
  const since = toInstant(later(work.now, -WINDOW));
  const made = await tries.run(visitor('it'), async (own) => {
    const ofAccount = await countTry(own, account, since);
    const ofAddress = await countTry(own, address, since);
    const allowed = ofAccount <= PER_ACCOUNT && ofAddress <= PER_ADDRESS;
    // What is refused unseen is no guess: it does not prolong the wait.
    if (!allowed) await forgiveTry(own, [account, address], own.at);
    return { allowed, at: own.at };
  });
  if (!made.allowed) throw refuse('too_many_requests', { retryAfter: WINDOW });
  try {
    const result = await run();
    await forgetTries(work, [account]);
    await forgiveTry(work, [address], made.at);
    return result;
  } catch (error) {
    if (!(error instanceof DomainError && COUNTED.has(error.code)))
      await tries.run(visitor('it'), (own) => forgiveTry(own, [account, address], made.at));
    throw error;
  }
}

const COUNTED = new Set(['wrong_credentials', 'link_invalid']);
