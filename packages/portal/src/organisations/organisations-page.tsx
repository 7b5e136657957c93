import { operations } from '@staffetta/contract';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { Page } from '../elements/page.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { useMay, useSession } from '../session/session.ts';
import { KnownList } from './known-list.tsx';
import { MembershipList } from './membership-list.tsx';

const views = ['known', 'memberships'] as const;

/** The directory as far as one's own organisation reaches, and its memberships. */
export function OrganisationsPage() {
  const { t } = useTranslation('organisations');
  const { view = 'known' } = useSearch({ from: '/inside/organizzazioni' });
  const may = useMay();
  const { organisation } = useSession();
  const tabs = views.map((value) => ({ value, title: t(`view.${value}`) }));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {may(operations.memberships.add) && (
            <Link to="/organizzazioni/iscrizione" className={buttonLook()}>
              {t('addMember')}
            </Link>
          )}
          {may(operations.admissions.list) && (
            <Link to="/organizzazioni/richieste" className={buttonLook('secondary')}>
              {t('admissions')}
            </Link>
          )}
          {may(operations.imports.list) && (
            <Link to="/organizzazioni/importa" className={buttonLook('secondary')}>
              {t('importMembers')}
            </Link>
          )}
          {may(operations.organisations.create) && (
            <Link to="/organizzazioni/nuova" className={buttonLook('secondary')}>
              {t('add')}
            </Link>
          )}
          <Link to="/contatti" className={buttonLook('secondary')}>
            {t('card')}
          </Link>
          <Link
            to="/organizzazioni/$uid"
            params={{ uid: organisation.uid }}
            className={buttonLook('secondary')}
          >
            {t('own')}
          </Link>
        </>
      }
    >
      <Tabs tabs={tabs} current={view} param="view" label={t('views')} />
      {view === 'known' ? <KnownList /> : <MembershipList />}
    </Page>
  );
}
