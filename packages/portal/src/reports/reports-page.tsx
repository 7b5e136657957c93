import { type Box, boxes, operations } from '@staffetta/contract';
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
import { useMay, useSession } from '../session/session.ts';
import { ReportRow } from './report-row.tsx';

/** Reports, by box, newest first. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { box = 'inbox' } = useSearch({ from: '/inside/segnalazioni' });
  const may = useMay();
  const { organisation } = useSession();
  const tabs = boxes.map((value) => ({ value, title: t(`box.${value}`) }));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        may(operations.reports.draft) && (
          <>
            {organisation.kind !== 'member' && (
              <Link
                to="/segnalazioni/nuova"
                search={{ phone: true }}
                className={buttonLook('secondary')}
              >
                {t('phone')}
              </Link>
            )}
            <Link to="/segnalazioni/nuova" className={buttonLook()}>
              <Icon name="it-plus" />
              {t('write')}
            </Link>
          </>
        )
      }
    >
      <Tabs tabs={tabs} current={box} param="box" label={t('boxes')} />
      <div className="panel panel-rows">
        <BoxOf box={box} />
      </div>
    </Page>
  );
}

function BoxOf({ box }: { box: Box }) {
  const { t } = useTranslation('reports');
  const lines = useInfiniteQuery(readPages(operations.reports.list, { query: { box } }));
  const empty = (
    <Empty icon="it-inbox" title={t(`empty.${box}`)}>
      <p>{t(`emptyHint.${box}`)}</p>
    </Empty>
  );
  return (
    <Pages of={lines} empty={empty}>
      {(items) => (
        <ul className="rows">
          {items.map((line) => (
            <ReportRow key={line.uid} line={line} />
          ))}
        </ul>
      )}
    </Pages>
  );
}
