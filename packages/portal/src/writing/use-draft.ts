import { operations, ProblemError, type Report, type Writing } from '@staffetta/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, queryClient, read, readAgain } from '../api.ts';
import { isConflict } from '../elements/conflict.tsx';
import { noticeSessionEnd, useAfterSignIn } from '../session/session-ended.ts';
import { writingOf } from './writing-of.ts';

/** How long after the last key a draft is saved. */
const PAUSE = 900;

export type Saving = 'new' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';

interface Held {
  readonly report: Report | undefined;
  readonly saving: Saving;
  readonly savedAt?: Date;
  readonly error?: Error;
}

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
  const [held, setHeld] = useState<Held>({ report: initial, saving: initial ? 'saved' : 'new' });
  const latest = useRef(writing);
  const report = useRef(initial);
  const running = useRef<Promise<Report | undefined> | undefined>(undefined);
  const firstKey = useRef(crypto.randomUUID());

  const saveOnce = useCallback(async (): Promise<Report | undefined> => {
    const body = latest.current;
    setHeld((was) => ({ ...was, saving: 'saving' }));
    try {
      const saved = await save(report.current, body, firstKey.current);
      if (!report.current) begun(saved.uid);
      report.current = saved;
      const saving = latest.current === body ? 'saved' : 'waiting';
      setHeld({ report: saved, saving, savedAt: new Date() });
      void readAgain(['indicators']);
      return saved;
    } catch (error) {
      const failure = error as Error;
      if (!report.current && failure instanceof ProblemError)
        firstKey.current = crypto.randomUUID();
      noticeSessionEnd(failure);
      const saving = isConflict(failure) ? 'conflict' : 'failed';
      setHeld((was) => ({ ...was, saving, error: failure }));
      return undefined;
    }
  }, [begun]);

  /** Saves now what is not saved yet, and gives what is there; undefined when that failed. */
  const flush = useCallback(async (): Promise<Report | undefined> => {
    await running.current;
    if (report.current && latest.current === savedBody.get(report.current)) return report.current;
    running.current = saveOnce();
    return running.current;
  }, [saveOnce]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the writing begins the pause anew.
  useEffect(() => {
    if (held.saving !== 'waiting') return;
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [held.saving, writing, flush]);

  const again = useCallback(() => void flush(), [flush]);
  useAfterSignIn(held.error, again);

  const unsaved = held.saving === 'waiting' || held.saving === 'failed';
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  // On to another page before the pause is over: what was typed last is saved too.
  const leaving = useRef(() => {});
  leaving.current = () => {
    if (held.saving === 'waiting') void flush();
  };
  useEffect(() => () => leaving.current(), []);

  const change = useCallback((part: Partial<Writing>) => {
    latest.current = { ...latest.current, ...part };
    setWriting(latest.current);
    setHeld((was) => (was.saving === 'conflict' ? was : { ...was, saving: 'waiting' }));
  }, []);

  /** After a conflict: `mine` is saved over what is there; `theirs` takes its place here. */
  const settle = useCallback(async (whose: 'mine' | 'theirs', current: Report) => {
    report.current = current;
    if (whose === 'theirs') {
      latest.current = asSaved(current);
      setWriting(latest.current);
      setHeld({ report: current, saving: 'saved', savedAt: new Date() });
    } else setHeld({ report: current, saving: 'waiting' });
  }, []);

  return { writing, change, flush, settle, ...held };
}

/** Which body a saved report came from, so that an unchanged draft is not saved twice. */
const savedBody = new WeakMap<Report, Writing>();

/** What a report that was read says, remembered as saved. */
function asSaved(report: Report): Writing {
  const writing = writingOf(report);
  savedBody.set(report, writing);
  return writing;
}

async function save(report: Report | undefined, body: Writing, key: string): Promise<Report> {
  const saved = report
    ? await call(operations.reports.changeDraft, {
        params: { uid: report.uid },
        version: report.version,
        body,
      })
    : await call(operations.reports.draft, { body }, { idempotencyKey: key });
  savedBody.set(saved, body);
  queryClient.setQueryData(
    read(operations.reports.show, { params: { uid: saved.uid } }).queryKey,
    saved,
  );
  return saved;
}
