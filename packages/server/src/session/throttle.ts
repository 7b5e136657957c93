import { createHash } from 'node:crypto';
import { visitor } from '../identity/index.ts';
import { later, minutes, toInstant } from '../platform/clock.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { DomainError, refuse } from '../platform/errors.ts';
import { countFailures, forgetFailures, insertFailure } from './throttle.store.ts';

const WINDOW = minutes(15);
/** For one account; a person mistypes, a program does not stop at six. */
const PER_ACCOUNT = 6;
/** For one network address: a whole office may stand behind it. */
const PER_ADDRESS = 40;

/** Whose failures are counted: the account as typed (hashed: no list of addresses is kept) and the address. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

const subjects = ({ account, address }: Attempt) => {
  const name = createHash('sha256').update(account.trim().toLowerCase()).digest('base64url');
  return { account: `account:${name}`, address: `address:${address}` };
};

/**
 * Runs an attempt to prove who one is. Too many failures in a quarter of an hour are refused before the secret
 * is looked at; a failure is kept in a transaction of its own, since the attempt's is rolled back.
 */
export async function throttled<T>(
  work: Work<ActorKeys>,
  units: UnitOfWork,
  attempt: Attempt,
  run: () => Promise<T>,
): Promise<T> {
  const { account, address } = subjects(attempt);
  const since = toInstant(later(work.now, -WINDOW));
  if (
    (await countFailures(work, account, since)) >= PER_ACCOUNT ||
    (await countFailures(work, address, since)) >= PER_ADDRESS
  )
    throw refuse('too_many_requests', { retryAfter: WINDOW });
  try {
    const result = await run();
    await forgetFailures(work, account);
    return result;
  } catch (error) {
    if (error instanceof DomainError && COUNTED.has(error.code))
      await units.run(visitor('it'), async (own) => {
        await insertFailure(own, account);
        await insertFailure(own, address);
      });
    throw error;
  }
}

const COUNTED = new Set(['wrong_credentials', 'link_invalid']);
