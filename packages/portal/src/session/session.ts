import { type Operation, operations, ProblemError, type SessionInfo } from '@staffetta/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryClient, read } from '../api.ts';

export const sessionQuery = { ...read(operations.session.current), staleTime: 60_000 };

/** Who is signed in; only below the signed-in part of the route tree. */
export const useSession = (): SessionInfo => useSuspenseQuery(sessionQuery).data;

/** Asks the server's own list of what this person may call; the portal has no rule of its own. */
export function useMay(): (op: Operation) => boolean {
  const { may } = useSession();
  return (op) => may.includes(op.id);
}

/** Who is signed in, or undefined when nobody is. */
export async function findSession(): Promise<SessionInfo | undefined> {
  try {
    return await queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'not_signed_in') return undefined;
    throw error;
  }
}

/** Somebody has just signed in: nothing that was read before is theirs. */
export function beginSession(session: SessionInfo): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
}
