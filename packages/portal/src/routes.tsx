import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { findSession } from './session/session.ts';
import { watchSessionEnd } from './session/session-ended.ts';
import { ErrorPage, NowherePage } from './shell/error-page.tsx';
import { Frame } from './shell/frame.tsx';

const root = createRootRoute({ errorComponent: ErrorPage, notFoundComponent: NowherePage });

/** Only a path of the portal itself: never an address that somebody put into a link. */
const ownPath = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/accesso',
  validateSearch: (given: Record<string, unknown>): { next?: string; ended?: true } => ({
    ...(ownPath(given.next) && { next: ownPath(given.next) }),
    ...(given.ended === true && { ended: true }),
  }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/benvenuto',
  component: lazyRouteComponent(() => import('./installation/welcome-page.tsx'), 'WelcomePage'),
});

/** Everything below needs somebody signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    if (await findSession()) return;
    const next = location.pathname === '/' ? {} : { next: location.pathname };
    throw redirect({ to: '/accesso', search: next });
  },
  component: Frame,
  errorComponent: ErrorPage,
});

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/impostazioni',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, welcome, inside.addChildren([desk, settings])]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NowherePage,
  scrollRestoration: true,
});

watchSessionEnd(() => {
  const { pathname } = router.state.location;
  if (pathname === '/accesso' || pathname === '/benvenuto') return;
  void router.navigate({ to: '/accesso', search: { next: pathname, ended: true } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
