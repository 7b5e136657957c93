import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { KeyFold } from './key-fold.tsx';
import { LogPanel } from './log-panel.tsx';

/** The logs one may read: the organisation's own journal, and the shared log of each agreement. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  const { log } = useSearch({ from: '/inside/registro' });
  const logs = useQuery(read(operations.logs.list));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Shown of={logs}>
        {({ items }) => {
          const shown = items.find(({ uid }) => uid === log) ?? items[0];
          if (!shown)
            return (
              <Empty icon="it-list" title={t('none')}>
                <p>{t('noneHint')}</p>
              </Empty>
            );
          const tabs = items.map(({ uid, title, kind }) => ({
            value: uid,
            title: kind === 'private' ? t('kind.private') : title,
          }));
          return (
            <>
              <Tabs tabs={tabs} current={shown.uid} param="log" label={t('logs')} />
              <LogPanel key={shown.uid} log={shown} />
              <KeyFold />
            </>
          );
        }}
      </Shown>
    </Page>
  );
}
