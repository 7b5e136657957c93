import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { CampaignPanel } from './campaign-panel.tsx';

/** Reports that share a value and came from two or more organisations within seven days. */
export function CampaignsPage() {
  const { t } = useTranslation('analysis');
  const campaigns = useInfiniteQuery(readPages(operations.analysis.campaigns, { query: {} }));
  return (
    <Page title={t('campaigns')} lead={t('campaignsLead')}>
      <Pages
        of={campaigns}
        empty={
          <div className="panel">
            <Empty icon="it-search" title={t('noCampaigns')}>
              <p>{t('noCampaignsHint')}</p>
            </Empty>
          </div>
        }
      >
        {(items) => (
          <>
            {items.map((campaign) => (
              <CampaignPanel key={campaign.uid} campaign={campaign} />
            ))}
          </>
        )}
      </Pages>
    </Page>
  );
}
