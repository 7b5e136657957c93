import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Empty } from '../elements/states.tsx';
import { OpenThenClosed } from './open-then-closed.tsx';
import { WishLine } from './wish-line.tsx';

const read = (state: 'open' | 'closed') =>
  readPages(operations.rights.wishes, { query: { state } });

/** What hubs ask about this organisation's own texts. */
export function Wishes() {
  const { t } = useTranslation('rights');
  const open = useInfiniteQuery(read('open'));
  const closed = useInfiniteQuery(read('closed'));
  return (
    <section className="panel" aria-labelledby="wishes">
      <h2 id="wishes">{t('wishes')}</h2>
      <p className="muted">{t('wishesHint')}</p>
      <OpenThenClosed
        lists={{ open, closed }}
        empty={<Empty icon="it-check-circle" title={t('noWishes')} />}
        closedTitle={(amount) => t('wishesDone', { amount })}
      >
        {(one) => <WishLine key={one.uid} wish={one} />}
      </OpenThenClosed>
    </section>
  );
}
