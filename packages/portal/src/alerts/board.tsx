import { type Alert, operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Pages } from '../elements/pages.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { BoardTable } from './board-table.tsx';
import { ChaseButton } from './chase-button.tsx';
import { ProgressBar } from './progress-bar.tsx';

const boardStates = [
  'all',
  'silent',
  'unreached',
  'seen',
  'checking',
  'affected',
  'not_affected',
  'done',
] as const;

/** Who has answered what, and who is silent: for the organisation that sent the alert. */
export function Board({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const { state = 'all' } = useSearch({ from: '/inside/allerte/$uid' });
  const query = state === 'all' ? { limit: 100 } : { limit: 100, state };
  const rows = useInfiniteQuery(
    readPages(operations.alerts.board, { params: { uid: alert.uid }, query }),
  );
  const tabs = boardStates.map((value) => ({ value, title: t(`state.${value}`) }));
  return (
    <section className="panel" aria-labelledby="board">
      <div className="panel-head">
        <h2 id="board">{t('board')}</h2>
        <ChaseButton alert={alert} />
      </div>
      {alert.progress && <ProgressBar of={alert.progress} />}
      <Tabs tabs={tabs} current={state} param="state" label={t('filter')} />
      <Pages of={rows} empty={<p className="muted">{t('nobody')}</p>}>
        {(items) => <BoardTable alert={alert.uid} rows={items} />}
      </Pages>
    </section>
  );
}
