import { type HoldRequest, operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty, Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { dayText, whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';

/** Requests on one's own facts: the owner decides. */
export function RequestList() {
  const { t } = useTranslation('holds');
  const requests = useInfiniteQuery(readPages(operations.holds.requests, { query: {} }));
  return (
    <Pages of={requests} empty={<Empty icon="it-ban" title={t('emptyRequests')} />}>
      {(items) => (
        <ul className="rows">
          {items.map((request) => (
            <RequestRow key={request.uid} request={request} />
          ))}
        </ul>
      )}
    </Pages>
  );
}

function RequestRow({ request }: { request: HoldRequest }) {
  const { t } = useTranslation('holds');
  const may = useMay();
  const answer = useAct(operations.holds.answer, { changes: ['holds', 'desk'] });
  const { uid, item, from, message, reviewOn, state, askedAt } = request;
  const say = (accept: boolean) => answer.mutate({ params: { uid }, body: { accept } });
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <Link to="/testi/$uid" params={{ uid: item }} className="row-name">
          {t('askedBy', { name: from, when: whenText(askedAt) })}
        </Link>
        {message && <p className="written">{message}</p>}
        <p className="row-facts">
          <span>{t('review', { when: dayText(reviewOn) })}</span>
        </p>
      </div>
      <Tag tone={state === 'open' ? 'warning' : 'plain'}>{t(`requestState.${state}`)}</Tag>
      {state === 'open' && may(operations.holds.answer) && (
        <div className="actions">
          <Button size="small" busy={answer.isPending} onClick={() => say(true)}>
            {t('accept')}
          </Button>
          <Button size="small" kind="secondary" busy={answer.isPending} onClick={() => say(false)}>
            {t('decline')}
          </Button>
        </div>
      )}
      {answer.error && <Failed error={answer.error} />}
    </li>
  );
}
