import { ProblemError } from '@staffetta/contract';
import { queryClient } from '../api.ts';
import { sessionQuery } from './session.ts';

/** Calls `leave` when an answer says that the session is over (expired, or ended from another page). */
export function watchSessionEnd(leave: () => void): void {
  const look = (error: unknown) => {
    const knew = queryClient.getQueryData(sessionQuery.queryKey) !== undefined;
    if (!knew || !(error instanceof ProblemError) || error.problem.code !== 'not_signed_in') return;
    queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
    leave();
  };
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
}
