import { type Agreement, type OutputOf, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { durationText } from './duration.ts';

type Direction = OutputOf<typeof operations.reports.times>['directions'][number];

/** Promised against kept, in both directions: the police owe answers too. */
export function TimesKept({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const shown = agreement.state !== 'draft' && agreement.state !== 'signed';
  const times = useQuery({
    ...read(operations.reports.times, { params: { uid: agreement.uid } }),
    enabled: shown,
  });
  if (!shown) return null;
  return (
    <section className="panel" aria-labelledby="kept">
      <h2 id="kept">{t('kept')}</h2>
      <Shown of={times}>
        {({ directions }) => (
          <>
            {directions.map((one) => (
              <OneDirection key={`${one.from.uid} ${one.to.uid}`} direction={one} />
            ))}
          </>
        )}
      </Shown>
    </section>
  );
}

function OneDirection({ direction }: { direction: Direction }) {
  const { t } = useTranslation('agreements');
  const { from, to, indicative, receipt, firstAnswer } = direction;
  return (
    <>
      <h3>
        {t('keptFrom', { from: from.name, to: to.name })}{' '}
        {indicative && <Tag>{t('indicative')}</Tag>}
      </h3>
      <dl className="facts">
        <dt>{t('keptReceipt')}</dt>
        <dd>
          <KeptText kept={receipt} />
        </dd>
        <dt>{t('keptAnswer')}</dt>
        <dd>
          <KeptText kept={firstAnswer} />
        </dd>
      </dl>
    </>
  );
}

function KeptText({ kept }: { kept: Direction['receipt'] }) {
  const { t } = useTranslation('agreements');
  const { count, inTime, meanMinutes, promisedMinutes, overdue } = kept;
  return (
    <>
      {count === 0
        ? t('keptNone')
        : t('keptText', {
            count,
            inTime,
            mean: durationText(t, meanMinutes ?? 0),
            promised: durationText(t, promisedMinutes),
          })}{' '}
      {overdue > 0 && <Tag tone="danger">{t('keptOverdue', { count: overdue })}</Tag>}
    </>
  );
}
