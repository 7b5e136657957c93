import { type News, operations, urlOf } from '@staffetta/contract';
import { useEffect } from 'react';
import { readAgain } from '../api.ts';

/** What a piece of news makes worth reading again. */
const nouns: Record<News['kind'], readonly string[]> = {
  report: ['reports', 'messages', 'indicators', 'items', 'desk'],
  relay: ['relays', 'items', 'desk'],
  alert: ['alerts', 'desk'],
  desk: ['desk'],
};

/** While the portal is open, pages follow what happens: news arrive within the same second are read once. */
export function useLive(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const changed = new Set<string>();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const readChanged = () => {
      waiting = undefined;
      void readAgain([...changed]);
      changed.clear();
    };
    const stream = new EventSource(urlOf('', operations.live.stream));
    stream.addEventListener('news', ({ data }: MessageEvent<string>) => {
      const { kind } = JSON.parse(data) as News;
      for (const noun of nouns[kind]) changed.add(noun);
      waiting ??= setTimeout(readChanged, 400);
    });
    stream.addEventListener('end', () => {
      stream.close();
      void readAgain(['session']);
    });
    return () => {
      stream.close();
      clearTimeout(waiting);
    };
  }, [wanted]);
}
