import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paged } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Pages } from '../elements/pages.tsx';

interface Lists<T> {
  readonly open: UseInfiniteQueryResult<Paged<T>>;
  readonly closed: UseInfiniteQueryResult<Paged<T>>;
}

/** What waits, by its term; and what is done, folded away: each goes on where a page of it ends. */
export function OpenThenClosed<T extends { readonly uid: string }>({
  lists: { open, closed },
  empty,
  closedTitle,
  children,
}: {
  lists: Lists<T>;
  empty: ReactNode;
  closedTitle: (amount: string) => string;
  children: (one: T) => ReactNode;
}) {
  const amountOf = useAmountOf();
  const lines = (items: readonly T[]) => <ul className="rows">{items.map(children)}</ul>;
  const done = new Set(closed.data?.pages.flatMap(({ items }) => items.map(({ uid }) => uid)));
  // The lists are read one after the other: what was just closed would stand in both, and be gone under the pointer.
  const waiting = (items: readonly T[]) => {
    const left = items.filter(({ uid }) => !done.has(uid));
    return left.length > 0 ? lines(left) : empty;
  };
  const amount = amountOf(closed);
  return (
    <>
      <Pages of={open} empty={empty}>
        {waiting}
      </Pages>
      {amount && (
        <Fold title={closedTitle(amount)}>
          <Pages of={closed} empty={null}>
            {lines}
          </Pages>
        </Fold>
      )}
    </>
  );
}

/** How many there are, as far as they were read; nothing where there are none. */
export function useAmountOf() {
  const { t } = useTranslation('rights');
  return <T,>({ data, hasNextPage }: UseInfiniteQueryResult<Paged<T>>): string | undefined => {
    const read = data?.pages.reduce((sum, { items }) => sum + items.length, 0);
    if (!read) return undefined;
    return hasNextPage ? t('moreThan', { amount: read }) : String(read);
  };
}
