import { type AlertCounts, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { bandText } from '../elements/band-text.ts';
import { whenText } from '../elements/when.tsx';
import { UrgencyTags } from './urgency-tags.tsx';

/** How those below the other side answered its alerts on one's own text: bands, and names only by consent. */
export function CountsPanel({ item }: { item: string }) {
  const { t } = useTranslation('alerts');
  // No news tells of somebody else's answers: each visit asks.
  const counts = useQuery({
    ...read(operations.alerts.counts, { params: { item } }),
    staleTime: 0,
  });
  const alerts = counts.data?.items ?? [];
  if (alerts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <p className="muted small">{t('countsHint')}</p>
      {alerts.map((alert) => (
        <OneAlert key={`${alert.sentBy.uid} ${alert.sentAt}`} alert={alert} />
      ))}
    </section>
  );
}

const parts = ['recipients', 'affected', 'checking', 'notAffected', 'done', 'silent'] as const;

function OneAlert({ alert }: { alert: AlertCounts }) {
  const { t } = useTranslation('alerts');
  const { sentBy, sentAt, asOf, affectedNames, silentNames } = alert;
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).join(', ');
  return (
    <article>
      <h3>
        {sentBy.name} <UrgencyTags alert={alert} />
      </h3>
      <p className="muted small">
        {t('sentOn', { when: whenText(sentAt) })} ·{' '}
        {asOf ? t('countedOn', { when: whenText(asOf, 'day') }) : t('notCounted')}
      </p>
      {asOf && (
        <dl className="facts">
          {parts.map((part) => {
            const band = alert[part];
            return band ? <Fact key={part} word={t(`count.${part}`)} is={bandText(band)} /> : null;
          })}
        </dl>
      )}
      {affectedNames.length > 0 && (
        <p>
          {t('affectedNames')} <strong>{names(affectedNames)}</strong>
        </p>
      )}
      {silentNames && silentNames.length > 0 && (
        <p>
          {t('silentNames')} {names(silentNames)}
        </p>
      )}
    </article>
  );
}

function Fact({ word, is }: { word: string; is: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{is}</dd>
    </>
  );
}
