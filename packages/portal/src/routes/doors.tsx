import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withLaterTexts } from '../i18n/index.ts';
import { ownPath, present } from '../search.ts';
import { root } from './root.tsx';

type Given = Record<string, unknown>;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/accesso',
  validateSearch: (given: Given) => present({ next: ownPath(given.next) }),
  component: lazyRouteComponent(() => import('../session/sign-in-page.tsx'), 'SignInPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/benvenuto',
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../installation/welcome-page.tsx')),
    'WelcomePage',
  ),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invito',
  component: lazyRouteComponent(() => import('../session/invitation-page.tsx'), 'InvitationPage'),
});

const demoLink = createRoute({
  getParentRoute: () => root,
  path: '/dimostrazione',
  component: lazyRouteComponent(() => import('../session/demo-link-page.tsx'), 'DemoLinkPage'),
});

const reference = createRoute({
  getParentRoute: () => root,
  path: '/guida-api',
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../reference/reference-page.tsx')),
    'ReferencePage',
  ),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/adesione',
  component: lazyRouteComponent(
    () => withLaterTexts(() => import('../admissions/request-page.tsx')),
    'RequestPage',
  ),
});

/** Pages for who has not signed in yet. */
export const doors = [signIn, welcome, invitation, demoLink, request, reference] as const;
