import { createRouter } from '@tanstack/react-router';
import { doors } from './routes/doors.tsx';
import { parties } from './routes/parties.tsx';
import { inside, root } from './routes/root.tsx';
import { upkeep } from './routes/upkeep.tsx';
import { work } from './routes/work.tsx';
import { watchSessionEnd } from './session/session-ended.ts';
import { ErrorPage, NowhereDoor } from './shell/error-page.tsx';

export const router = createRouter({
  routeTree: root.addChildren([...doors, inside.addChildren([...work, ...parties, ...upkeep])]),
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
