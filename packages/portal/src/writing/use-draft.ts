import type { Report, Writing } from '@staffetta/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAfterSignIn } from '../session/session-ended.ts';
import { asSaved, useSaves } from './use-saves.ts';

/** How long after the last key a draft is saved. */
const PAUSE = 900;

/**
 * A draft that saves itself: begun at the first change, then saved whole a moment after the last one, one request
 * at a time. A conflict stops it until the person has chosen.
 */
export function useDraft(
  initial: Report | undefined,
  begun: (uid: string) => void,
  first: Writing = {},
) {
  const [writing, setWriting] = useState<Writing>(() => (initial ? asSaved(initial) : first));
  const latest = useRef(writing);
  const { held, setHeld, report, flush } = useSaves(initial, latest, begun);
  const waiting = held.saving === 'waiting';

  useSaveAfterPause(waiting, writing, flush);
  const again = useCallback(() => void flush(), [flush]);
  useAfterSignIn(held.error, again);
  useUnsavedWarning(waiting || held.saving === 'failed');
  useSaveOnLeaving(waiting, flush);

  const change = useCallback(
    (part: Partial<Writing>) => {
      latest.current = { ...latest.current, ...part };
      setWriting(latest.current);
      setHeld((was) => (was.saving === 'conflict' ? was : { ...was, saving: 'waiting' }));
    },
    [setHeld],
  );

  /** After a conflict: `mine` is saved over what is there; `theirs` takes its place here. */
  const settle = useCallback(
    async (whose: 'mine' | 'theirs', current: Report) => {
      report.current = current;
      if (whose === 'theirs') {
        latest.current = asSaved(current);
        setWriting(latest.current);
        setHeld({ report: current, saving: 'saved', savedAt: new Date() });
      } else setHeld({ report: current, saving: 'waiting' });
    },
    [report, setHeld],
  );

  return { writing, change, flush, settle, ...held };
}

export type Draft = ReturnType<typeof useDraft>;

type Flush = () => Promise<unknown>;

function useSaveAfterPause(waiting: boolean, writing: Writing, flush: Flush): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the writing begins the pause anew.
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [waiting, writing, flush]);
}

/** The browser asks before it leaves what is not saved. */
function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** On to another page before the pause is over: what was typed last is saved too. */
function useSaveOnLeaving(waiting: boolean, flush: Flush): void {
  const leaving = useRef(() => {});
  leaving.current = () => {
    if (waiting) void flush();
  };
  useEffect(() => () => leaving.current(), []);
}
