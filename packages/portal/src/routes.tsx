import { arrivalStates, boxes, faces } from '@staffetta/contract';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { withLaterTexts } from './i18n/index.ts';
import { ownPath, present, uidOf, wordOf } from './search.ts';
import { findSession } from './session/session.ts';
import { watchSessionEnd } from './session/session-ended.ts';
import { ErrorDoor, ErrorPage, NowhereDoor } from './shell/error-page.tsx';
import { Frame } from './shell/frame.tsx';

type Given = Record<string, unknown>;
const root = createRootRoute({ errorComponent: ErrorDoor, notFoundComponent: NowhereDoor });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/accesso',
  validateSearch: (given: Given) => present({ next: ownPath(given.next) }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/benvenuto',
  component: lazyRouteComponent(() => import('./installation/welcome-page.tsx'), 'WelcomePage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invito',
  component: lazyRouteComponent(() => import('./session/invitation-page.tsx'), 'InvitationPage'),
});

const demoLink = createRoute({
  getParentRoute: () => root,
  path: '/dimostrazione',
  component: lazyRouteComponent(() => import('./session/demo-link-page.tsx'), 'DemoLinkPage'),
});

const reference = createRoute({
  getParentRoute: () => root,
  path: '/guida-api',
  component: lazyRouteComponent(() => import('./reference/reference-page.tsx'), 'ReferencePage'),
});

/** Everything below needs somebody signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await findSession();
    // The server lets nothing else through until a second factor is set up.
    if (session?.mustEnrol && location.pathname !== '/impostazioni/sicurezza')
      throw redirect({ to: '/impostazioni/sicurezza' });
    if (session) return;
    const { pathname, hash } = location;
    // The fragment may be the secret of a link: it stays a fragment, which no request carries.
    throw redirect({ to: '/accesso', search: pathname === '/' ? {} : { next: pathname }, hash });
  },
  component: Frame,
  errorComponent: ErrorDoor,
});

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni',
  validateSearch: (given: Given) => present({ box: wordOf(boxes, given.box) }),
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
});

const newReport = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni/nuova',
  validateSearch: (given: Given) => present({ draft: uidOf(given.draft) }),
  component: lazyRouteComponent(() => import('./writing/new-report-page.tsx'), 'NewReportPage'),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni/$uid',
  validateSearch: (given: Given) => present({ sent: given.sent === true || undefined }),
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});

const correctReport = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni/$uid/rettifica',
  component: lazyRouteComponent(
    () => import('./reports/correct-report-page.tsx'),
    'CorrectReportPage',
  ),
});

const arrivals = createRoute({
  getParentRoute: () => inside,
  path: '/posta',
  validateSearch: (given: Given) => present({ state: wordOf(arrivalStates, given.state) }),
  component: lazyRouteComponent(() => import('./arrivals/arrivals-page.tsx'), 'ArrivalsPage'),
});

const arrival = createRoute({
  getParentRoute: () => inside,
  path: '/posta/$uid',
  component: lazyRouteComponent(() => import('./arrivals/arrival-page.tsx'), 'ArrivalPage'),
});

const relays = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri',
  validateSearch: (given: Given) =>
    present({ box: wordOf(['incoming', 'outgoing'] as const, given.box) }),
  component: lazyRouteComponent(() => import('./relays/relays-page.tsx'), 'RelaysPage'),
});

const newRelay = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/nuovo',
  component: lazyRouteComponent(() => import('./relays/new-relay-page.tsx'), 'NewRelayPage'),
});

const relay = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/$uid',
  component: lazyRouteComponent(() => import('./relays/relay-page.tsx'), 'RelayPage'),
});

const correctRelay = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/$uid/rettifica',
  component: lazyRouteComponent(
    () => import('./relays/correct-relay-page.tsx'),
    'CorrectRelayPage',
  ),
});

const deputy = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/$uid/sostituto',
  component: lazyRouteComponent(() => import('./relays/deputy-page.tsx'), 'DeputyPage'),
});

const alerts = createRoute({
  getParentRoute: () => inside,
  path: '/allerte',
  validateSearch: (given: Given) =>
    present({ direction: wordOf(['received', 'sent'] as const, given.direction) }),
  component: lazyRouteComponent(() => import('./alerts/alerts-page.tsx'), 'AlertsPage'),
});

const newAlert = createRoute({
  getParentRoute: () => inside,
  path: '/allerte/nuova',
  validateSearch: (given: Given) => ({
    item: uidOf(given.item) ?? '',
    ...present({ face: wordOf(faces, given.face) }),
  }),
  component: lazyRouteComponent(() => import('./alerts/new-alert-page.tsx'), 'NewAlertPage'),
});

const boardStates = ['silent', 'seen', 'checking', 'affected', 'not_affected', 'done'] as const;

const alert = createRoute({
  getParentRoute: () => inside,
  path: '/allerte/$uid',
  validateSearch: (given: Given) => present({ state: wordOf(boardStates, given.state) }),
  component: lazyRouteComponent(() => import('./alerts/alert-page.tsx'), 'AlertPage'),
});

const organisations = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni',
  validateSearch: (given: Given) =>
    present({ view: wordOf(['known', 'memberships'] as const, given.view) }),
  component: lazyRouteComponent(
    () => import('./organisations/organisations-page.tsx'),
    'OrganisationsPage',
  ),
});

const newOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/nuova',
  component: lazyRouteComponent(
    () => import('./organisations/new-organisation-page.tsx'),
    'NewOrganisationPage',
  ),
});

const newMember = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/iscrizione',
  component: lazyRouteComponent(
    () => import('./organisations/new-member-page.tsx'),
    'NewMemberPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/importa',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/importa/$uid',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/$uid',
  component: lazyRouteComponent(
    () => import('./organisations/organisation-page.tsx'),
    'OrganisationPage',
  ),
});

const editOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organizzazioni/$uid/modifica',
  component: lazyRouteComponent(
    () => import('./organisations/edit-organisation-page.tsx'),
    'EditOrganisationPage',
  ),
});

const overdueContacts = createRoute({
  getParentRoute: () => inside,
  path: '/referenti',
  component: lazyRouteComponent(() => import('./contacts/overdue-page.tsx'), 'OverdueContactsPage'),
});

const card = createRoute({
  getParentRoute: () => inside,
  path: '/contatti',
  component: lazyRouteComponent(() => import('./card/card-page.tsx'), 'CardPage'),
});

const agreements = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli',
  component: lazyRouteComponent(() => import('./agreements/agreements-page.tsx'), 'AgreementsPage'),
});

const newAgreement = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli/nuovo',
  component: lazyRouteComponent(() => import('./agreements/draft-pages.tsx'), 'NewAgreementPage'),
});

const agreement = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli/$uid',
  component: lazyRouteComponent(() => import('./agreements/agreement-page.tsx'), 'AgreementPage'),
});

const editAgreement = createRoute({
  getParentRoute: () => inside,
  path: '/protocolli/$uid/modifica',
  component: lazyRouteComponent(() => import('./agreements/draft-pages.tsx'), 'EditAgreementPage'),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/comunicazioni',
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/persone',
  validateSearch: (given: Given) =>
    present({ view: wordOf(['people', 'tokens'] as const, given.view) }),
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const journal = createRoute({
  getParentRoute: () => inside,
  path: '/registro',
  validateSearch: (given: Given) => present({ log: uidOf(given.log) }),
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('./journal/journal-page.tsx')),
    'JournalPage',
  ),
});

const holds = createRoute({
  getParentRoute: () => inside,
  path: '/sospensioni',
  component: lazyRouteComponent(() => import('./holds/holds-page.tsx'), 'HoldsPage'),
});

const campaigns = createRoute({
  getParentRoute: () => inside,
  path: '/campagne',
  component: lazyRouteComponent(() => import('./analysis/campaigns-page.tsx'), 'CampaignsPage'),
});

const endings = createRoute({
  getParentRoute: () => inside,
  path: '/scadenze',
  component: lazyRouteComponent(() => import('./endings/endings-page.tsx'), 'EndingsPage'),
});

const rights = createRoute({
  getParentRoute: () => inside,
  path: '/richieste',
  component: lazyRouteComponent(() => import('./rights/rights-page.tsx'), 'RightsPage'),
});

const feeds = createRoute({
  getParentRoute: () => inside,
  path: '/liste',
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('./feeds/feeds-page.tsx')),
    'FeedsPage',
  ),
});

const sender = createRoute({
  getParentRoute: () => inside,
  path: '/mittente',
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('./senders/sender-page.tsx')),
    'SenderPage',
  ),
});

const lookUp = createRoute({
  getParentRoute: () => inside,
  path: '/cerca',
  component: lazyRouteComponent(() => import('./analysis/look-up-page.tsx'), 'LookUpPage'),
});

const item = createRoute({
  getParentRoute: () => inside,
  path: '/testi/$uid',
  component: lazyRouteComponent(() => import('./items/item-page.tsx'), 'ItemPage'),
});

const health = createRoute({
  getParentRoute: () => inside,
  path: '/stato',
  component: lazyRouteComponent(() => import('./installation/health-page.tsx'), 'HealthPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/impostazioni',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const security = createRoute({
  getParentRoute: () => inside,
  path: '/impostazioni/sicurezza',
  component: lazyRouteComponent(() => import('./settings/security-page.tsx'), 'SecurityPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    welcome,
    invitation,
    demoLink,
    reference,
    inside.addChildren([
      desk,
      reports,
      newReport,
      report,
      correctReport,
      arrivals,
      arrival,
      relays,
      newRelay,
      relay,
      correctRelay,
      deputy,
      alerts,
      newAlert,
      alert,
      organisations,
      newOrganisation,
      newMember,
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
      journal,
      holds,
      campaigns,
      endings,
      rights,
      feeds,
      sender,
      lookUp,
      item,
      health,
      settings,
      security,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NowhereDoor,
  scrollRestoration: true,
});

watchSessionEnd();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
