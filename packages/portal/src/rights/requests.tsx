import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Empty } from '../elements/states.tsx';
import { OpenThenClosed, useAmountOf } from './open-then-closed.tsx';
import { RequestLine } from './request-line.tsx';

const read = (state: 'open' | 'closed') => readPages(operations.rights.list, { query: { state } });

/** What persons concerned ask of this organisation. */
export function Requests() {
  const { t } = useTranslation('rights');
  const amountOf = useAmountOf();
  const open = useInfiniteQuery(read('open'));
  const closed = useInfiniteQuery(read('closed'));
  const amount = amountOf(open);
  return (
    <section className="panel" aria-labelledby="requests">
      <h2 id="requests">
        {t('requests')}
        {amount && ` (${amount})`}
      </h2>
      <OpenThenClosed
        lists={{ open, closed }}
        empty={
          <Empty icon="it-user" title={t('none')}>
            <p>{t('noneHint')}</p>
          </Empty>
        }
        closedTitle={(closedAmount) => t('closed', { amount: closedAmount })}
      >
        {(one) => <RequestLine key={one.uid} request={one} />}
      </OpenThenClosed>
    </section>
  );
}
