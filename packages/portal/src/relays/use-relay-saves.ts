import { type InputOf, operations, type RelayView } from '@staffetta/contract';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { call, isConflict } from '../api.ts';
import { noticeSessionEnd, useAfterSignIn } from '../session/session-ended.ts';

export type RelayChange = NonNullable<InputOf<typeof operations.relays.change>['body']>;
type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** How long after the last key the text is saved; everything else is saved at once. */
const PAUSE = 900;

type Take = (answer: RelayView) => void;

/** The saves of a draft relay: what is `pending` is sent over the `latest` answer, and `take` is given the next. */
export function useRelaySaves(
  pending: RefObject<RelayChange>,
  latest: RefObject<RelayView>,
  take: Take,
) {
  const { saving, setSaving, error, send } = useRequests(pending, latest, take);
  const running = useRef<Promise<void> | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
    running.current = send();
    await running.current;
    return Object.keys(pending.current).length === 0 ? latest.current : undefined;
  }, [pending, latest, send]);

  const again = useCallback(() => void flush(), [flush]);
  useAfterSignIn(error, again);

  /** Something is pending: it is sent now, or after the pause where more of it is `soon` to come. */
  const wait = useCallback(
    (soon: boolean) => {
      setSaving((was) => (was === 'conflict' ? was : 'waiting'));
      clearTimeout(timer.current);
      if (soon) timer.current = setTimeout(() => void flush(), PAUSE);
      else void flush();
    },
    [setSaving, flush],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  return { saving, setSaving, error, wait, flush };
}

/** One request after the other, until nothing is pending; what could not be sent is pending again. */
function useRequests(pending: RefObject<RelayChange>, latest: RefObject<RelayView>, take: Take) {
  const [saving, setSaving] = useState<Saving>('saved');
  const [error, setError] = useState<Error | null>(null);
  const send = useCallback(async () => {
    while (Object.keys(pending.current).length > 0) {
      const body = pending.current;
      pending.current = {};
      setSaving('saving');
      try {
        const { uid, version } = latest.current;
        take(await call(operations.relays.change, { params: { uid }, version, body }));
        setError(null);
      } catch (failure) {
        pending.current = { ...body, ...pending.current };
        noticeSessionEnd(failure);
        setError(failure as Error);
        setSaving(isConflict(failure as Error) ? 'conflict' : 'failed');
        return;
      }
    }
    setSaving('saved');
  }, [pending, latest, take]);
  return { saving, setSaving, error, send };
}
