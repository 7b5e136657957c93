import { Resolver } from 'node:dns/promises';

/** TXT records under a name, each whole; `unreachable` where the DNS did not answer. */
export type TxtLookUp = (name: string) => Promise<readonly string[] | 'unreachable'>;

const MOST_RECORDS = 20;
const LONGEST_RECORD = 2048;
const NONE = new Set(['ENODATA', 'ENOTFOUND']);

/** Milliseconds for one name, however many servers are asked how often. */
const LONGEST_LOOK_UP = 4_000;

/**
 * Asks the DNS for TXT records, and for nothing else: no address is learned or opened. Answers within four seconds.
 * @param servers `address:port`; absent: those of the machine
 */
export function txtLookUp(servers?: readonly string[]): TxtLookUp {
  return async (name) => {
    const resolver = new Resolver({ timeout: 1_500, tries: 2 });
    if (servers) resolver.setServers(servers);
    const limit = setTimeout(() => resolver.cancel(), LONGEST_LOOK_UP);
    try {
      const records = await resolver.resolveTxt(name);
      return records.slice(0, MOST_RECORDS).map((parts) => parts.join('').slice(0, LONGEST_RECORD));
    } catch (error) {
      return NONE.has((error as NodeJS.ErrnoException).code ?? '') ? [] : 'unreachable';
    } finally {
      clearTimeout(limit);
    }
  };
}
