import { admissionStates, operations } from '@staffetta/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withLaterTexts } from '../i18n/index.ts';
import { present, wordOf } from '../search.ts';
import { inside } from './root.tsx';

type Given = Record<string, unknown>;

const organisations = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni',
  validateSearch: (given: Given) =>
    present({ view: wordOf(['known', 'memberships'] as const, given.view) }),
  component: lazyRouteComponent(
    () => import('../organisations/organisations-page.tsx'),
    'OrganisationsPage',
  ),
});

const newOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/nuova',
  staticData: { needs: operations.organisations.create },
  component: lazyRouteComponent(
    () => import('../organisations/new-organisation-page.tsx'),
    'NewOrganisationPage',
  ),
});

const newMember = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/iscrizione',
  staticData: { needs: operations.memberships.add },
  component: lazyRouteComponent(
    () => import('../organisations/new-member-page.tsx'),
    'NewMemberPage',
  ),
});

const admissions = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/richieste',
  staticData: { needs: operations.admissions.list },
  validateSearch: (given: Given) => present({ state: wordOf(admissionStates, given.state) }),
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../admissions/admissions-page.tsx')),
    'AdmissionsPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/importa',
  staticData: { needs: operations.imports.list },
  component: lazyRouteComponent(() => import('../imports/imports-page.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/importa/$uid',
  staticData: { needs: operations.imports.show },
  component: lazyRouteComponent(() => import('../imports/import-page.tsx'), 'ImportPage'),
});

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/$uid',
  component: lazyRouteComponent(
    () => import('../organisations/organisation-page.tsx'),
    'OrganisationPage',
  ),
});

const editOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/$uid/modifica',
  staticData: { needs: operations.organisations.change },
  component: lazyRouteComponent(
    () => import('../organisations/edit-organisation-page.tsx'),
    'EditOrganisationPage',
  ),
});

const overdueContacts = createRoute({
  getParentRoute: () => inside,
  path: '/referenti',
  component: lazyRouteComponent(
    () => import('../contacts/overdue-page.tsx'),
    'OverdueContactsPage',
  ),
});

const card = createRoute({
  getParentRoute: () => inside,
  path: '/contatti',
  component: lazyRouteComponent(() => import('../card/card-page.tsx'), 'CardPage'),
});

const agreements = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli',
  component: lazyRouteComponent(
    () => import('../agreements/agreements-page.tsx'),
    'AgreementsPage',
  ),
});

const newAgreement = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli/nuovo',
  staticData: { needs: operations.agreements.draft },
  component: lazyRouteComponent(() => import('../agreements/draft-pages.tsx'), 'NewAgreementPage'),
});

const agreement = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli/$uid',
  component: lazyRouteComponent(() => import('../agreements/agreement-page.tsx'), 'AgreementPage'),
});

const editAgreement = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli/$uid/modifica',
  staticData: { needs: operations.agreements.change },
  component: lazyRouteComponent(() => import('../agreements/draft-pages.tsx'), 'EditAgreementPage'),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/comunicazioni',
  staticData: { needs: operations.notices.list },
  component: lazyRouteComponent(() => import('../notices/notices-page.tsx'), 'NoticesPage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/persone',
  staticData: { needs: operations.people.list },
  validateSearch: (given: Given) =>
    present({ view: wordOf(['people', 'tokens'] as const, given.view) }),
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
});

/** Who takes part: organisations, their contacts, agreements and people. */
export const parties = [
  organisations,
  newOrganisation,
  newMember,
  admissions,
  imports,
  oneImport,
  organisation,
  editOrganisation,
  overdueContacts,
  card,
  agreements,
  newAgreement,
  agreement,
  editAgreement,
  notices,
  people,
] as const;
