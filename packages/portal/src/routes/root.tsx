import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { findSession } from '../session/session.ts';
import { ErrorDoor, NowhereDoor } from '../shell/error-page.tsx';
import { Frame } from '../shell/frame.tsx';

export const root = createRootRoute({ errorComponent: ErrorDoor, notFoundComponent: NowhereDoor });

/** What hangs on it needs somebody signed in. */
export const inside = createRoute({
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
