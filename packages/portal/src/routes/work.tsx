import { arrivalStates, boxes, faces, operations } from '@staffetta/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withLaterTexts } from '../i18n/index.ts';
import { present, uidOf, wordOf } from '../search.ts';
import { inside } from './root.tsx';

type Given = Record<string, unknown>;

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../desk/desk-page.tsx'), 'DeskPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni',
  staticData: { needs: operations.reports.list },
  validateSearch: (given: Given) => present({ box: wordOf(boxes, given.box) }),
  component: lazyRouteComponent(() => import('../reports/reports-page.tsx'), 'ReportsPage'),
});

const newReport = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni/nuova',
  staticData: { needs: operations.reports.draft },
  validateSearch: (given: Given) =>
    present({ draft: uidOf(given.draft), phone: given.phone === true || undefined }),
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../writing/new-report-page.tsx')),
    'NewReportPage',
  ),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni/$uid',
  staticData: { needs: operations.reports.show },
  validateSearch: (given: Given) => present({ sent: given.sent === true || undefined }),
  component: lazyRouteComponent(() => import('../reports/report-page.tsx'), 'ReportPage'),
});

const correctReport = createRoute({
  getParentRoute: () => inside,
  path: '/segnalazioni/$uid/rettifica',
  staticData: { needs: operations.reports.correct },
  component: lazyRouteComponent(
    () => import('../reports/correct-report-page.tsx'),
    'CorrectReportPage',
  ),
});

const arrivals = createRoute({
  getParentRoute: () => inside,
  path: '/posta',
  staticData: { needs: operations.arrivals.list },
  validateSearch: (given: Given) => present({ state: wordOf(arrivalStates, given.state) }),
  component: lazyRouteComponent(() => import('../arrivals/arrivals-page.tsx'), 'ArrivalsPage'),
});

const arrival = createRoute({
  getParentRoute: () => inside,
  path: '/posta/$uid',
  staticData: { needs: operations.arrivals.show },
  component: lazyRouteComponent(() => import('../arrivals/arrival-page.tsx'), 'ArrivalPage'),
});

const relays = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri',
  validateSearch: (given: Given) =>
    present({ box: wordOf(['incoming', 'outgoing'] as const, given.box) }),
  component: lazyRouteComponent(() => import('../relays/relays-page.tsx'), 'RelaysPage'),
});

const newRelay = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/nuovo',
  staticData: { needs: operations.relays.draft },
  component: lazyRouteComponent(() => import('../relays/new-relay-page.tsx'), 'NewRelayPage'),
});

const relay = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/$uid',
  component: lazyRouteComponent(() => import('../relays/relay-page.tsx'), 'RelayPage'),
});

const correctRelay = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/$uid/rettifica',
  staticData: { needs: operations.relays.correct },
  component: lazyRouteComponent(
    () => import('../relays/correct-relay-page.tsx'),
    'CorrectRelayPage',
  ),
});

const deputy = createRoute({
  getParentRoute: () => inside,
  path: '/inoltri/$uid/sostituto',
  component: lazyRouteComponent(() => import('../relays/deputy-page.tsx'), 'DeputyPage'),
});

const alerts = createRoute({
  getParentRoute: () => inside,
  path: '/allerte',
  validateSearch: (given: Given) =>
    present({ direction: wordOf(['received', 'sent'] as const, given.direction) }),
  component: lazyRouteComponent(() => import('../alerts/alerts-page.tsx'), 'AlertsPage'),
});

const newAlert = createRoute({
  getParentRoute: () => inside,
  path: '/allerte/nuova',
  staticData: { needs: operations.alerts.send },
  validateSearch: (given: Given) => ({
    item: uidOf(given.item) ?? '',
    ...present({ face: wordOf(faces, given.face) }),
  }),
  component: lazyRouteComponent(() => import('../alerts/new-alert-page.tsx'), 'NewAlertPage'),
});

const boardStates = [
  'silent',
  'unreached',
  'seen',
  'checking',
  'affected',
  'not_affected',
  'done',
] as const;

const alert = createRoute({
  getParentRoute: () => inside,
  path: '/allerte/$uid',
  validateSearch: (given: Given) => present({ state: wordOf(boardStates, given.state) }),
  component: lazyRouteComponent(() => import('../alerts/alert-page.tsx'), 'AlertPage'),
});

const item = createRoute({
  getParentRoute: () => inside,
  path: '/testi/$uid',
  component: lazyRouteComponent(() => import('../items/item-page.tsx'), 'ItemPage'),
});

/** The daily work: desk, reports, mail that came in, relays, alerts. */
export const work = [
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
  item,
] as const;
