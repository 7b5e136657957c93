import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { NoticeRow } from './notice-row.tsx';

/** What one's own organisation has to tell authorities about taking part, with the text and what was done. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const notices = useQuery(read(operations.notices.list));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="panel panel-rows">
        <Shown of={notices}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="it-files" title={t('none')}>
                <p>{t('noneHint')}</p>
              </Empty>
            ) : (
              <ul className="rows">
                {items.map((notice) => (
                  <NoticeRow
                    key={`${notice.uid} ${notice.law} ${notice.occasion}`}
                    notice={notice}
                  />
                ))}
              </ul>
            )
          }
        </Shown>
      </div>
    </Page>
  );
}
