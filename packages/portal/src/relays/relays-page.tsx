import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { useMay } from '../session/session.ts';
import { RelayRow } from './relay-row.tsx';

/** What is sent on, and what was sent to us. */
export function RelaysPage() {
  const { t } = useTranslation('relays');
  const { box = 'incoming' } = useSearch({ from: '/inside/inoltri' });
  const may = useMay();
  const writes = may(operations.relays.draft);
  const tabs = (['incoming', 'outgoing'] as const).map((value) => ({
    value,
    title: t(`box.${value}`),
  }));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        writes && (
          <Link to="/inoltri/nuovo" className={buttonLook('secondary')}>
            <Icon name="it-plus" />
            {t('writeOwn')}
          </Link>
        )
      }
    >
      {writes && <Tabs tabs={tabs} current={box} param="box" label={t('boxes')} />}
      <div className="panel panel-rows">
        <BoxOf box={box} />
      </div>
    </Page>
  );
}

function BoxOf({ box }: { box: 'incoming' | 'outgoing' }) {
  const { t } = useTranslation('relays');
  const relays = useInfiniteQuery(readPages(operations.relays.list, { query: { box } }));
  const empty = (
    <Empty icon="it-share" title={t(`empty.${box}`)}>
      <p>{t(`emptyHint.${box}`)}</p>
    </Empty>
  );
  return (
    <Pages of={relays} empty={empty}>
      {(items) => (
        <ul className="rows">
          {items.map((relay) => (
            <RelayRow key={relay.uid} relay={relay} />
          ))}
        </ul>
      )}
    </Pages>
  );
}
