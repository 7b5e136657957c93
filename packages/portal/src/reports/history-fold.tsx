import { type OutputOf, operations, type Report } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Shown } from '../elements/states.tsx';
import { dayText, whenText } from '../elements/when.tsx';

/** What the report said before it was corrected: for who wrote it and the firm it concerns. */
export function HistoryFold({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const corrected = report.contentVersion > 1 && report.standing !== 'recipient';
  const earlier = useQuery({
    ...read(operations.reports.history, { params: { uid: report.uid } }),
    enabled: corrected,
  });
  if (!corrected) return null;
  return (
    <Fold title={t('history')}>
      <Shown of={earlier}>
        {({ versions }) => (
          <>
            {versions.map((one) => (
              <article key={one.version}>
                <h3>{one.title}</h3>
                <p className="muted small">{t('historyUntil', { when: whenText(one.until) })}</p>
                <div className="written">{one.text}</div>
                <EarlierFlags of={one} />
              </article>
            ))}
          </>
        )}
      </Shown>
    </Fold>
  );
}

type Earlier = OutputOf<typeof operations.reports.history>['versions'][number];

/** What was said then beside the text. */
function EarlierFlags({ of }: { of: Earlier }) {
  const { t } = useTranslation('report');
  const { containsPersonalData, mayBeOffence, actFiled } = of;
  const said = [
    containsPersonalData && t('flags.containsPersonalData'),
    mayBeOffence && t('flags.mayBeOffence'),
    actFiled && t('flags.actFiled', { office: actFiled.office, date: dayText(actFiled.date) }),
  ].filter(Boolean);
  return said.length > 0 ? <p className="muted small">{said.join(' · ')}</p> : null;
}
