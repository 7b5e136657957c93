import { operations, type RightsWish } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { WishLine } from './wish-line.tsx';

/** What hubs ask about this organisation's own texts. */
export function Wishes() {
  const { t } = useTranslation('rights');
  const wishes = useQuery(read(operations.rights.wishes));
  return (
    <section className="panel" aria-labelledby="wishes">
      <h2 id="wishes">{t('wishes')}</h2>
      <p className="muted">{t('wishesHint')}</p>
      <Shown of={wishes}>
        {({ items }) => {
          const done = items.filter(({ state }) => state !== 'open');
          const open = items.filter(({ state }) => state === 'open').sort(soonestFirst);
          return (
            <>
              {open.length === 0 && <Empty icon="it-check-circle" title={t('noWishes')} />}
              <Lines of={open} />
              {done.length > 0 && (
                <Fold title={t('wishesDone', { count: done.length })}>
                  <Lines of={done} />
                </Fold>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

const soonestFirst = (one: RightsWish, other: RightsWish) =>
  one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0;

const Lines = ({ of }: { of: readonly RightsWish[] }) =>
  of.length > 0 && (
    <ul className="rows">
      {of.map((one) => (
        <WishLine key={one.uid} wish={one} />
      ))}
    </ul>
  );
