import { type InputOf, operations, type RelayView } from '@staffetta/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, queryClient, read } from '../api.ts';
import { isConflict } from '../elements/conflict.tsx';
import { noticeSessionEnd, useAfterSignIn } from '../session/session-ended.ts';

export type RelayChange = NonNullable<InputOf<typeof operations.relays.change>['body']>;
type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** How long after the last key the text is saved; everything else is saved at once. */
const PAUSE = 900;

/** The relay as it will be once a change is saved, as far as the page can know: the server says the rest. */
function changed(relay: RelayView, change: RelayChange): RelayView {
  const { tlp, pap, until, indicators, mode, targets, showOrigin } = change;
  const own = {
    ...(tlp && { tlp }),
    ...(pap && { pap }),
    ...(until && { until }),
    ...(indicators && { indicators }),
  };
  const work = {
    ...(mode && { mode }),
    ...(targets && { targets }),
    ...(showOrigin !== undefined && { showOrigin }),
  };
  return { ...relay, ...own, ...(relay.work && { work: { ...relay.work, ...work } }) };
}

/**
 * A draft relay that saves itself: changes are gathered and sent one request at a time, each with the version that
 * the last answer gave. The server answers with its replacements and its check; words typed since are kept.
 */
export function useRelayDraft(initial: RelayView) {
  const [relay, setRelay] = useState(initial);
  const [title, setTitle] = useState(initial.title ?? '');
  const [text, setText] = useState(initial.text ?? '');
  const [saving, setSaving] = useState<Saving>('saved');
  const [error, setError] = useState<Error | null>(null);
  const pending = useRef<RelayChange>({});
  const latest = useRef(initial);
  const running = useRef<Promise<void> | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const take = useCallback((answer: RelayView) => {
    latest.current = answer;
    setRelay(changed(answer, pending.current));
    if (pending.current.title === undefined) setTitle(answer.title ?? '');
    if (pending.current.text === undefined) setText(answer.text ?? '');
    const { uid } = answer;
    queryClient.setQueryData(read(operations.relays.show, { params: { uid } }).queryKey, answer);
  }, []);

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
  }, [take]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
    running.current = send();
    await running.current;
    return Object.keys(pending.current).length === 0 ? latest.current : undefined;
  }, [send]);

  const again = useCallback(() => void flush(), [flush]);
  useAfterSignIn(error, again);

  const change = useCallback(
    (body: RelayChange, soon = false) => {
      pending.current = { ...pending.current, ...body };
      setRelay((was) => changed(was, body));
      setSaving((was) => (was === 'conflict' ? was : 'waiting'));
      clearTimeout(timer.current);
      if (soon) timer.current = setTimeout(() => void flush(), PAUSE);
      else void flush();
    },
    [flush],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const writeTitle = (words: string) => {
    setTitle(words);
    if (words.trim() !== '') change({ title: words }, true);
  };
  const writeText = (words: string) => {
    setText(words);
    if (words.trim() !== '') change({ text: words }, true);
  };
  /** After a conflict: what is there now is read, and mine is sent again over it, or dropped. */
  const settle = (whose: 'mine' | 'theirs', current: RelayView) => {
    latest.current = current;
    if (whose === 'theirs') {
      pending.current = {};
      take(current);
      setSaving('saved');
    } else void flush();
  };
  return { relay, title, text, saving, error, change, writeTitle, writeText, flush, settle };
}

export type RelayDraft = ReturnType<typeof useRelayDraft>;
