import { type Arrival, type ArrivalState, arrivalStates, operations } from '@staffetta/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read, readPages } from '../api.ts';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { Tag } from '../elements/tag.tsx';
import { whenText } from '../elements/when.tsx';

/** Mails that came to the desk's address: first of all those that wait. */
export function ArrivalsPage() {
  const { t } = useTranslation('arrivals');
  const { state = 'quarantined' } = useSearch({ from: '/inside/posta' });
  const mailbox = useQuery(read(operations.mailboxes.show));
  const address = mailbox.data?.address;
  const tabs = arrivalStates.map((value) => ({ value, title: t(`boxes.${value}`) }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      {address && <p>{t('address', { address })}</p>}
      {mailbox.data?.full && (
        <Message kind="warning" title={t('full')}>
          <p>{t('fullHint')}</p>
        </Message>
      )}
      {mailbox.data?.noReplies && (
        <Message kind="warning" title={t('noReplies')}>
          <p>{t('noRepliesHint')}</p>
        </Message>
      )}
      <Tabs tabs={tabs} current={state} param="state" label={t('which')} />
      <div className="panel panel-rows">
        <ArrivalList state={state} />
      </div>
    </Page>
  );
}

function ArrivalList({ state }: { state: ArrivalState }) {
  const { t } = useTranslation('arrivals');
  const lines = useInfiniteQuery(readPages(operations.arrivals.list, { query: { state } }));
  return (
    <Pages of={lines} empty={<Empty icon="it-mail" title={t('empty')} />}>
      {(items) => (
        <ul className="rows">
          {items.map((arrival) => (
            <ArrivalRow key={arrival.uid} arrival={arrival} />
          ))}
        </ul>
      )}
    </Pages>
  );
}

function ArrivalRow({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('arrivals');
  const { uid, subject, sender, knownAs, receivedAt, state, reason } = arrival;
  return (
    <li className="row-line">
      <div className="row-main">
        <Link to="/posta/$uid" params={{ uid }} className="row-title">
          {subject || t('noSubject')}
        </Link>
        <p className="row-facts">
          <span>{sender ?? t('noSender')}</span>
          {knownAs && <span>{t('knownAs', { name: knownAs.name })}</span>}
          <span>{t('received', { when: whenText(receivedAt) })}</span>
        </p>
      </div>
      <Tag tone={state === 'quarantined' ? 'warning' : 'plain'}>
        {state === 'quarantined' && reason ? t(`shortly.${reason}`) : t(`state.${state}`)}
      </Tag>
    </li>
  );
}
