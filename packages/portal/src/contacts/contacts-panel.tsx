import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { AddContact } from './add-contact.tsx';
import { ContactLine } from './contact-line.tsx';

interface ContactsPanelProps {
  organisation: string;
  mayChange: boolean;
}

/** Who answers for what. A contact holds for ninety days; then somebody says that it is still right. */
export function ContactsPanel({ organisation, mayChange }: ContactsPanelProps) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const contacts = useQuery(read(operations.contacts.list, { query: { organisation } }));
  return (
    <section className="panel" aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts')}</h2>
      <Shown of={contacts}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{t('noContacts')}</p>}
            <ul className="lines">
              {items.map((contact) => (
                <ContactLine key={contact.uid} contact={contact} />
              ))}
            </ul>
          </>
        )}
      </Shown>
      {mayChange && may(operations.contacts.add) && <AddContact organisation={organisation} />}
    </section>
  );
}
