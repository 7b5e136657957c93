import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { useMay } from '../session/session.ts';
import { AlertRow } from './alert-row.tsx';
import { CodeCheck } from './code-check.tsx';

/** Alerts received, and those sent where the organisation may send them. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { direction = 'received' } = useSearch({ from: '/inside/allerte' });
  const may = useMay();
  const tabs = (['received', 'sent'] as const).map((value) => ({
    value,
    title: t(`direction.${value}`),
  }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may(operations.alerts.send) && (
        <Tabs tabs={tabs} current={direction} param="direction" label={t('directions')} />
      )}
      <div className="panel panel-rows">
        <AlertsOf direction={direction} />
      </div>
      {direction === 'sent' && may(operations.alerts.mailByCode) && <CodeCheck />}
    </Page>
  );
}

function AlertsOf({ direction }: { direction: 'received' | 'sent' }) {
  const { t } = useTranslation('alerts');
  const alerts = useInfiniteQuery(readPages(operations.alerts.list, { query: { direction } }));
  const empty = (
    <Empty icon="it-horn" title={t(`empty.${direction}`)}>
      <p>{t(`emptyHint.${direction}`)}</p>
    </Empty>
  );
  return (
    <Pages of={alerts} empty={empty}>
      {(items) => (
        <ul className="rows">
          {items.map((alert) => (
            <AlertRow key={alert.uid} alert={alert} />
          ))}
        </ul>
      )}
    </Pages>
  );
}
