import type { Operation } from '@staffetta/contract';
import { lazyRouteComponent, useMatches } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { Waiting } from '../elements/states.tsx';
import { withLaterTexts } from '../i18n/index.ts';
import { useMay, useSession } from '../session/session.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Without this the page is of no use; left out where it has something for everybody. */
    readonly needs?: Operation;
    /** Only where this organisation runs the installation. */
    readonly operator?: boolean;
  }
}

const PageOfOthers = lazyRouteComponent(
  () => withLaterTexts(() => import('./page-of-others.tsx')),
  'PageOfOthers',
);

/**
 * The page; or, to whom the server would refuse it, whose page it is. The menu does not lead there, but an address can
 * be typed, kept, or sent by a colleague.
 */
export function OpenToReader({ children }: { children: ReactNode }) {
  const may = useMay();
  const session = useSession();
  const page = useMatches({ select: (matches) => matches.at(-1) });
  const { needs, operator } = page?.staticData ?? {};
  if (!needs || (may(needs) && (session.operator || !operator))) return children;
  return (
    <Suspense fallback={<Waiting />}>
      {/* By its address: on the next page of this kind the title takes the focus again. */}
      <PageOfOthers key={page?.pathname} needs={needs} operator={operator} />
    </Suspense>
  );
}
