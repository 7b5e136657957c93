import { operations } from '@staffetta/contract';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { useMay } from '../session/session.ts';
import { PeopleList } from './people-list.tsx';
import { TokenList } from './token-list.tsx';

/** Who works for one's own organisation, and the keys of its programs. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { view = 'people' } = useSearch({ from: '/inside/persone' });
  const may = useMay();
  const tabs = (['people', 'tokens'] as const).map((value) => ({
    value,
    title: t(`view.${value}`),
  }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may(operations.tokens.list) && (
        <Tabs tabs={tabs} current={view} param="view" label={t('views')} />
      )}
      {view === 'tokens' && may(operations.tokens.list) ? <TokenList /> : <PeopleList />}
    </Page>
  );
}
