import { operations, ProblemError, type Report, type Writing } from '@staffetta/contract';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { call, isConflict, queryClient, read, readAgain } from '../api.ts';
import { noticeSessionEnd } from '../session/session-ended.ts';
import { writingOf } from './writing-of.ts';

export type Saving = 'new' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';

interface Held {
  readonly report: Report | undefined;
  readonly saving: Saving;
  readonly savedAt?: Date;
  readonly error?: Error;
}

/** The saves of a draft, one request at a time, each of the whole of what is `latest` then; the first begins it. */
export function useSaves(
  initial: Report | undefined,
  latest: RefObject<Writing>,
  begun: (uid: string) => void,
) {
  const [held, setHeld] = useState<Held>({ report: initial, saving: initial ? 'saved' : 'new' });
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
  }, [latest, begun]);

  /** Saves now what is not saved yet, and gives what is there; undefined when that failed. */
  const flush = useCallback(async (): Promise<Report | undefined> => {
    await running.current;
    if (report.current && latest.current === savedBody.get(report.current)) return report.current;
    running.current = saveOnce();
    return running.current;
  }, [latest, saveOnce]);

  return { held, setHeld, report, flush };
}

/** Which body a saved report came from, so that an unchanged draft is not saved twice. */
const savedBody = new WeakMap<Report, Writing>();

/** What a report that was read says, remembered as saved. */
export function asSaved(report: Report): Writing {
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
