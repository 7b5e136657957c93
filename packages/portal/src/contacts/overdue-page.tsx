import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { ContactLine } from './contact-line.tsx';
import { UnmailedPanel } from './unmailed-panel.tsx';

/** Contacts that one's own organisation keeps and has to confirm, the oldest first. */
export function OverdueContactsPage() {
  const { t } = useTranslation('organisations');
  const contacts = useInfiniteQuery(readPages(operations.contacts.overdue, { query: {} }));
  return (
    <Page title={t('overdueTitle')} lead={t('overdueLead')}>
      <div className="panel">
        <Pages of={contacts} empty={<Empty icon="it-check-circle" title={t('overdueNone')} />}>
          {(items) => (
            <ul className="lines">
              {items.map((contact) => (
                <ContactLine key={contact.uid} contact={contact} />
              ))}
            </ul>
          )}
        </Pages>
      </div>
      <UnmailedPanel />
    </Page>
  );
}
