import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';

/** A report or a relay, whichever it is: goes on to its page. */
export function ItemPage() {
  const { t } = useTranslation('shell');
  const { uid } = useParams({ from: '/inside/testi/$uid' });
  const why = useQuery(read(operations.items.why, { params: { uid } }));
  const opened = (
    <Shown of={why}>
      {({ kind }) => (
        <Navigate
          to={kind === 'report' ? '/segnalazioni/$uid' : '/inoltri/$uid'}
          params={{ uid }}
          replace
        />
      )}
    </Shown>
  );
  // What could not be opened brings a title of its own.
  return why.isPending ? <Page title={t('item')}>{opened}</Page> : opened;
}
