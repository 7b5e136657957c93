import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { ContactLine } from './contact-line.tsx';

/** Whose mailboxes refuse mail, and who turned some of it off: somebody has to telephone them. */
export function UnmailedPanel() {
  const { t } = useTranslation('organisations');
  const contacts = useInfiniteQuery(readPages(operations.contacts.unmailed, { query: {} }));
  return (
    <section className="panel" aria-labelledby="unmailed">
      <h2 id="unmailed">{t('unmailed')}</h2>
      <p className="muted">{t('unmailedLead')}</p>
      <Pages of={contacts} empty={<Empty icon="it-mail" title={t('unmailedNone')} />}>
        {(items) => (
          <ul className="lines">
            {items.map(({ contact, nobody }) => (
              <ContactLine key={contact.uid} contact={contact}>
                <span className="block">
                  <Link to="/organizzazioni/$uid" params={{ uid: contact.organisation.uid }}>
                    {contact.organisation.name}
                  </Link>{' '}
                  {nobody && <Tag tone="danger">{t('mailNobody')}</Tag>}
                </span>
              </ContactLine>
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}
