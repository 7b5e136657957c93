import { type Organisation, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { DeskAddress } from '../arrivals/desk-address.tsx';
import { ContactsPanel } from '../contacts/contacts-panel.tsx';
import { buttonLook } from '../elements/button.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { EntrustOrganisation } from '../people/entrust-organisation.tsx';
import { useMay, useSession } from '../session/session.ts';
import { DependenciesPanel } from './dependencies-panel.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { ServicesPanel } from './services-panel.tsx';

/** One organisation, as far as one's own may know it. */
export function OrganisationPage() {
  const { uid } = useParams({ from: '/inside/organizzazioni/$uid' });
  const organisation = useQuery(read(operations.organisations.show, { params: { uid } }));
  return <Shown of={organisation}>{(it) => <OneOrganisation organisation={it} />}</Shown>;
}

function OneOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation(['organisations', 'words']);
  const may = useMay();
  const { operator } = useSession();
  const { uid, name, kind, ties, mayChange } = organisation;
  const nameOnly = ties.every((tie) => ['created', 'proposed', 'draft', 'former'].includes(tie));
  const own = ties.includes('self');
  return (
    <Page
      title={name}
      lead={`${t(`words:kind.${kind}`)} · ${ties.map((tie) => t(`tie.${tie}`)).join(', ')}`}
      actions={
        mayChange &&
        may(operations.organisations.change) && (
          <Link
            to="/organizzazioni/$uid/modifica"
            params={{ uid }}
            className={buttonLook('secondary')}
          >
            {t('edit')}
          </Link>
        )
      }
    >
      <OrganisationFacts organisation={organisation} />
      {mayChange && !own && may(operations.people.entrust) && (
        <EntrustOrganisation organisation={organisation} />
      )}
      {operator && may(operations.mailboxes.assign) && <DeskAddress uid={uid} />}
      {!nameOnly && (
        <>
          <ContactsPanel organisation={uid} mayChange={mayChange} />
          <ServicesPanel organisation={uid} own={own} mayChange={mayChange} />
        </>
      )}
      {own && <DependenciesPanel />}
    </Page>
  );
}
