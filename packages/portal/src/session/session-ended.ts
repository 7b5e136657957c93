import { ProblemError } from '@staffetta/contract';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { queryClient } from '../api.ts';
import { sessionQuery } from './session.ts';

let ended = false;
const listeners = new Set<() => void>();

function set(now: boolean) {
  if (ended === now) return;
  ended = now;
  for (const tell of listeners) tell();
}

const saysEnded = (error: unknown) =>
  error instanceof ProblemError && error.problem.code === 'not_signed_in';

/** Looks at an answer for whether the session is over: it ran out, or was ended from elsewhere. */
export function noticeSessionEnd(error: unknown): void {
  const knew = queryClient.getQueryData(sessionQuery.queryKey) !== undefined;
  if (knew && saysEnded(error)) set(true);
}

/** Looks at every answer that passes through the caches. */
export function watchSessionEnd(): void {
  for (const cache of [queryClient.getQueryCache(), queryClient.getMutationCache()])
    cache.subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error')
        noticeSessionEnd(event.action.error);
    });
}

/** Somebody has signed in again, or has left. */
export const sessionGoesOn = () => set(false);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSessionEnded = () => useSyncExternalStore(subscribe, () => ended);

/** Does again, once somebody has signed in over the page, what failed because the session was over. */
export function useAfterSignIn(error: Error | null | undefined, again: () => void): void {
  const over = useSessionEnded();
  const wasOver = useRef(false);
  useEffect(() => {
    if (!over && wasOver.current && saysEnded(error)) again();
    wasOver.current = over;
  }, [over, error, again]);
}
