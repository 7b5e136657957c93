import {
  type CallExtras,
  createClient,
  type InputOf,
  type Operation,
  type OutputOf,
  ProblemError,
  UnreachableError,
} from '@staffetta/contract';
import {
  type InfiniteData,
  infiniteQueryOptions,
  QueryClient,
  type QueryKey,
  queryOptions,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { language } from './i18n/index.ts';

/** The contract's typed client; sentences come in the language in use. */
const api = createClient({
  origin: '',
  fetch: (address, init) => {
    const headers = new Headers(init?.headers);
    headers.set('accept-language', language());
    return fetch(address, { ...init, headers });
  },
});

type Call = (input: unknown, extras?: CallExtras) => Promise<unknown>;

/** Calls any operation by its declaration. */
export function call<Op extends Operation>(
  op: Op,
  input?: InputOf<Op>,
  extras?: CallExtras,
): Promise<OutputOf<Op>> {
  const [noun = '', verb = ''] = op.id.split('.');
  const calls = api as unknown as Record<string, Record<string, Call>>;
  return calls[noun]?.[verb]?.(input, extras) as Promise<OutputOf<Op>>;
}

/** A read for `useQuery`, kept under `[operation id, input]`. */
export function read<Op extends Operation>(op: Op, input?: InputOf<Op>) {
  return queryOptions({
    queryKey: [op.id, input ?? {}],
    queryFn: ({ signal }) => call(op, input, { signal }),
  });
}

interface Slice<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}
/** Every page that was read so far. */
export type Paged<T> = InfiniteData<Slice<T>>;
type ItemOf<Output> = Output extends { items: (infer T)[] } ? T : never;

/** A list for `useInfiniteQuery`, page by page; `<Pages>` shows it. */
export function readPages<Op extends Operation>(op: Op, input: InputOf<Op>) {
  return infiniteQueryOptions({
    queryKey: [op.id, 'pages', input],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const query = {
        ...(input as { query?: object }).query,
        ...(pageParam && { cursor: pageParam }),
      };
      const answer: unknown = await call(op, { ...input, query } as InputOf<Op>, { signal });
      return answer as Slice<ItemOf<OutputOf<Op>>>;
    },
    getNextPageParam: (last) => last.next,
  });
}

/** Trying again helps when nobody answered, never when a rule refused. */
const mayHelp = (count: number, error: Error) => error instanceof UnreachableError && count < 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: mayHelp, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

const readsOf = (nouns: readonly string[]) => ({
  predicate: ({ queryKey: [id] }: { queryKey: QueryKey }) =>
    nouns.some((noun) => String(id).startsWith(`${noun}.`)),
});

/** Forgets what was read of these nouns, so that open pages read it again. */
export const readAgain = (nouns: readonly string[]): Promise<void> =>
  queryClient.invalidateQueries(readsOf(nouns));

/**
 * Whether open pages hold something of these nouns that could not be read again, or waits for the network. What could
 * never be read is no news.
 */
const isUnread = (nouns: readonly string[]): boolean =>
  queryClient
    .getQueryCache()
    .findAll({ ...readsOf(nouns), type: 'active' })
    .some(
      ({ state }) => state.data !== undefined && (state.error || state.fetchStatus === 'paused'),
    );

/** Somebody saved the record after it was read here. */
export const isConflict = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.code === 'version_conflict';

/** A conflict of which nothing is told: what the other person saved could not be read. */
export class UnreadConflict extends ProblemError {}

/**
 * Somebody saved first, and what they saved is here: `version`, as the page holds it now, is not the one that was
 * refused. Until then there is nothing to choose from, and the act's error is to be shown.
 */
export const isOvertaken = (act: Refused, version: number): boolean =>
  isConflict(act.error) && act.variables?.version !== version;

/** What `isOvertaken` needs to know of an act. */
export interface Refused {
  readonly error: Error | null;
  readonly variables: { readonly version?: number } | undefined;
}

interface ActOptions<Op extends Operation>
  extends Pick<
    UseMutationOptions<OutputOf<Op>, Error, InputOf<Op>>,
    'onSuccess' | 'onError' | 'scope'
  > {
  /** Nouns whose reads this act changes; they are read again where somebody else changed the record first, too. */
  readonly changes?: readonly string[];
}

/**
 * A change, as a mutation. The idempotency key is new for each act and stays the same while nobody answers:
 * pressing the button again after a lost connection does not do the thing twice.
 */
export function useAct<Op extends Operation>(op: Op, options: ActOptions<Op> = {}) {
  const client = useQueryClient();
  const attempt = useRef({ key: '', of: '' });
  const { changes = [], ...handlers } = options;
  return useMutation<OutputOf<Op>, Error, InputOf<Op>>(
    {
      mutationKey: [op.id],
      ...handlers,
      mutationFn: async (input) => {
        const of = JSON.stringify(input) ?? '';
        if (attempt.current.of !== of) attempt.current = { key: crypto.randomUUID(), of };
        try {
          const done = await call(op, input, { idempotencyKey: attempt.current.key });
          attempt.current = { key: '', of: '' };
          await readAgain(changes);
          return done;
        } catch (error) {
          if (error instanceof ProblemError) attempt.current = { key: '', of: '' };
          // Told only once what the other person saved is here: who takes "theirs" is to get just that.
          if (!isConflict(error)) throw error;
          await readAgain(changes);
          throw isUnread(changes) ? new UnreadConflict(error.problem) : error;
        }
      },
    },
    client,
  );
}
