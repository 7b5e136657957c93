import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paged } from '../api.ts';
import { Button } from './button.tsx';
import { Failed, Waiting } from './states.tsx';

/** A list that is read page by page: waiting, failed, empty, the lines, and a button for the next ones. */
export function Pages<T>({
  of,
  empty,
  children,
}: {
  of: UseInfiniteQueryResult<Paged<T>>;
  empty: ReactNode;
  children: (items: readonly T[]) => ReactNode;
}) {
  const { t } = useTranslation('form');
  if (!of.data)
    return of.error ? <Failed error={of.error} again={() => void of.refetch()} /> : <Waiting />;
  const items = of.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {of.hasNextPage ? (
        <p className="more">
          <Button
            kind="secondary"
            busy={of.isFetchingNextPage}
            onClick={() => void of.fetchNextPage()}
          >
            {t('showMore')}
          </Button>
        </p>
      ) : (
        of.data.pages.length > 1 && <End />
      )}
    </>
  );
}

/** In the place of the button that brought the last lines: the focus was there, and would be nowhere. */
function End() {
  const { t } = useTranslation('form');
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p ref={place} tabIndex={-1} className="more muted">
      {t('noMore')}
    </p>
  );
}
