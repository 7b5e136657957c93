import { operations, type RelayView } from '@staffetta/contract';
import { useCallback, useRef, useState } from 'react';
import { queryClient, read } from '../api.ts';
import { type RelayChange, useRelaySaves } from './use-relay-saves.ts';

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
  const pending = useRef<RelayChange>({});
  const latest = useRef(initial);

  const take = useCallback((answer: RelayView) => {
    latest.current = answer;
    setRelay(changed(answer, pending.current));
    if (pending.current.title === undefined) setTitle(answer.title ?? '');
    if (pending.current.text === undefined) setText(answer.text ?? '');
    const { uid } = answer;
    queryClient.setQueryData(read(operations.relays.show, { params: { uid } }).queryKey, answer);
  }, []);
  const { saving, setSaving, error, wait, flush } = useRelaySaves(pending, latest, take);

  const change = useCallback(
    (body: RelayChange, soon = false) => {
      pending.current = { ...pending.current, ...body };
      setRelay((was) => changed(was, body));
      wait(soon);
    },
    [wait],
  );
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
