import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';
import { whenText } from '../elements/when.tsx';
import { HitList } from './hit-list.tsx';
import { othersText } from './words.ts';

/** Who else saw the same: what the reader may open, and of all others a number in words, never a name. */
export function RelatedPanel({ uid }: { uid: string }) {
  const { t } = useTranslation('analysis');
  const related = useQuery(read(operations.analysis.related, { params: { uid } }));
  const others = useQuery(read(operations.analysis.seenByOthers, { params: { uid } }));
  return (
    <section className="panel" aria-labelledby="related">
      <h2 id="related">{t('title')}</h2>
      <Shown of={others}>
        {({ day, values }) => (
          <>
            {values.map(({ kind, value, others: band }) => (
              <p key={`${kind} ${value}`}>
                <code>{value}</code>: {othersText(t, band)}
              </p>
            ))}
            {values.length > 0 && (
              <p className="muted small">{t('counted', { day: whenText(day, 'day') })}</p>
            )}
          </>
        )}
      </Shown>
      <Shown of={related}>
        {({ hits }) =>
          hits.length > 0 ? <HitList of={hits} /> : <p className="muted">{t('none')}</p>
        }
      </Shown>
    </section>
  );
}
