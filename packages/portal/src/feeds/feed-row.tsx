import { type Feed, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { distanceText, whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { CloseFeed } from './close-feed.tsx';
import { RotateFeed } from './rotate-feed.tsx';

type State = Feed['lists'][number];

/** How many lines a list has; one that could never be made has none to count. */
function ListFacts({ state }: { state: State }) {
  const { t } = useTranslation('feeds');
  const { list, lines, changedAt } = state;
  if (!changedAt)
    return (
      <span>
        {t(`list.${list}`)}: {t('never')}
      </span>
    );
  return (
    <span title={t('changed', { when: whenText(changedAt) })}>
      {t(`list.${list}`)}: {t('lines', { count: lines })}
    </span>
  );
}

/** Says that a list is not made anew; first of one for which the device gets an error. */
function Failing({ lists }: { lists: readonly State[] }) {
  const { t } = useTranslation('feeds');
  const failing = lists.filter(({ failingSince }) => failingSince);
  const missing = failing.find(({ changedAt }) => !changedAt);
  const worst = missing ?? failing[0];
  if (!worst?.failingSince) return null;
  const when = whenText(worst.failingSince);
  return <Tag tone="warning">{missing ? t('missing', { when }) : t('failing', { when })}</Tag>;
}

/** One device's lists: how many lines each has, when it was last read, whether it is made anew. */
export function FeedRow({ feed }: { feed: Feed }) {
  const { t } = useTranslation('feeds');
  const may = useMay();
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <span className="row-name">{feed.name}</span>
        <p className="row-facts">
          <span>{t('back', { count: feed.days })}</span>
          <span>
            {feed.lastReadAt ? t('lastRead', { when: distanceText(feed.lastReadAt) }) : t('unread')}
          </span>
          {feed.lists.map((state) => (
            <ListFacts key={state.list} state={state} />
          ))}
        </p>
        <Failing lists={feed.lists} />
      </div>
      {may(operations.feeds.rotate) && <RotateFeed feed={feed} />}
      {may(operations.feeds.close) && <CloseFeed feed={feed} />}
    </li>
  );
}
