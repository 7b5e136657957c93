import { operations } from '@staffetta/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withLaterTexts } from '../i18n/index.ts';
import { present, uidOf } from '../search.ts';
import { inside } from './root.tsx';

type Given = Record<string, unknown>;

const lookUp = createRoute({
  getParentRoute: () => inside,
  path: '/cerca',
  staticData: { needs: operations.analysis.lookUp },
  component: lazyRouteComponent(() => import('../analysis/look-up-page.tsx'), 'LookUpPage'),
});

const campaigns = createRoute({
  getParentRoute: () => inside,
  path: '/campagne',
  staticData: { needs: operations.analysis.campaigns },
  component: lazyRouteComponent(() => import('../analysis/campaigns-page.tsx'), 'CampaignsPage'),
});

const holds = createRoute({
  getParentRoute: () => inside,
  path: '/sospensioni',
  component: lazyRouteComponent(() => import('../holds/holds-page.tsx'), 'HoldsPage'),
});

const endings = createRoute({
  getParentRoute: () => inside,
  path: '/scadenze',
  staticData: { needs: operations.endings.erasures },
  component: lazyRouteComponent(() => import('../endings/endings-page.tsx'), 'EndingsPage'),
});

const rights = createRoute({
  getParentRoute: () => inside,
  path: '/richieste',
  staticData: { needs: operations.rights.wishes },
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../rights/rights-page.tsx')),
    'RightsPage',
  ),
});

const feeds = createRoute({
  getParentRoute: () => inside,
  path: '/liste',
  staticData: { needs: operations.feeds.list },
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../feeds/feeds-page.tsx')),
    'FeedsPage',
  ),
});

const sender = createRoute({
  getParentRoute: () => inside,
  path: '/mittente',
  staticData: { needs: operations.senders.show },
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../senders/sender-page.tsx')),
    'SenderPage',
  ),
});

const journal = createRoute({
  getParentRoute: () => inside,
  path: '/registro',
  staticData: { needs: operations.logs.list },
  validateSearch: (given: Given) => present({ log: uidOf(given.log) }),
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../journal/journal-page.tsx')),
    'JournalPage',
  ),
});

const health = createRoute({
  getParentRoute: () => inside,
  path: '/stato',
  staticData: { needs: operations.installation.health, operator: true },
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../installation/health-page.tsx')),
    'HealthPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/impostazioni',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

const security = createRoute({
  getParentRoute: () => inside,
  path: '/impostazioni/sicurezza',
  component: lazyRouteComponent(() => import('../settings/security-page.tsx'), 'SecurityPage'),
});

/** What is kept in order now and then: look-ups, terms, lists, log, state, settings. */
export const upkeep = [
  lookUp,
  campaigns,
  holds,
  endings,
  rights,
  feeds,
  sender,
  journal,
  health,
  settings,
  security,
] as const;
