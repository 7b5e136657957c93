import { operations, type RightsRequest } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Page } from '../elements/page.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { RecordRequest } from './record-request.tsx';
import { RequestLine } from './request-line.tsx';
import { Wishes } from './wishes.tsx';

/** What persons concerned ask of the hub, and what hubs ask of this organisation for them. */
export function RightsPage() {
  const { t } = useTranslation('rights');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may(operations.rights.record) && <RecordRequest />}
      {may(operations.rights.list) && <Requests />}
      <Wishes />
    </Page>
  );
}

const countOf = (some: readonly unknown[]) => (some.length > 0 ? ` (${some.length})` : '');

const soonestFirst = (one: RightsRequest, other: RightsRequest) =>
  one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0;

function Requests() {
  const { t } = useTranslation('rights');
  const requests = useQuery(read(operations.rights.list));
  return (
    <section className="panel" aria-labelledby="requests">
      <h2 id="requests">
        {t('requests')}
        {requests.data && countOf(requests.data.items.filter(({ outcome }) => !outcome))}
      </h2>
      <Shown of={requests}>
        {({ items }) => {
          const open = items.filter(({ outcome }) => !outcome).sort(soonestFirst);
          const closed = items.filter(({ outcome }) => outcome);
          return (
            <>
              {open.length === 0 && (
                <Empty icon="it-user" title={t('none')}>
                  <p>{t('noneHint')}</p>
                </Empty>
              )}
              <Lines of={open} />
              {closed.length > 0 && (
                <Fold title={t('closed', { count: closed.length })}>
                  <Lines of={closed} />
                </Fold>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

const Lines = ({ of }: { of: readonly RightsRequest[] }) =>
  of.length > 0 && (
    <ul className="rows">
      {of.map((one) => (
        <RequestLine key={one.uid} request={one} />
      ))}
    </ul>
  );
