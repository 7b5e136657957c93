import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { FeedRow } from './feed-row.tsx';
import { HowTo } from './how-to.tsx';
import { OpenFeed } from './open-feed.tsx';

/** The organisation's plain lists for firewalls and DNS filters, and how to use them. */
export function FeedsPage() {
  const { t } = useTranslation('feeds');
  const may = useMay();
  const feeds = useQuery(read(operations.feeds.list));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>{t('what')}</p>
      {may(operations.feeds.open) && <OpenFeed />}
      <div className="panel panel-rows">
        <Shown of={feeds}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="it-download" title={t('empty')}>
                <p>{t('emptyHint')}</p>
              </Empty>
            ) : (
              <ul className="rows">
                {items.map((feed) => (
                  <FeedRow key={feed.uid} feed={feed} />
                ))}
              </ul>
            )
          }
        </Shown>
      </div>
      <HowTo />
    </Page>
  );
}
