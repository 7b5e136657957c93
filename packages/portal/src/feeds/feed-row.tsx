import { type Feed, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { distanceText, whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { CloseFeed } from './close-feed.tsx';
import { RotateFeed } from './rotate-feed.tsx';

/** One device's lists: how many lines each has, when it was last read, whether it is made anew. */
export function FeedRow({ feed }: { feed: Feed }) {
  const { t } = useTranslation('feeds');
  const may = useMay();
  const failing = feed.lists.find(({ failingSince }) => failingSince)?.failingSince;
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <span className="row-name">{feed.name}</span>
        <p className="row-facts">
          <span>{t('back', { count: feed.days })}</span>
          <span>
            {feed.lastReadAt ? t('lastRead', { when: distanceText(feed.lastReadAt) }) : t('unread')}
          </span>
          {feed.lists.map(({ list, lines, changedAt }) => (
            <span key={list} title={t('changed', { when: whenText(changedAt) })}>
              {t(`list.${list}`)}: {t('lines', { count: lines })}
            </span>
          ))}
        </p>
        {failing && <Tag tone="warning">{t('failing', { when: whenText(failing) })}</Tag>}
      </div>
      {may(operations.feeds.rotate) && <RotateFeed feed={feed} />}
      {may(operations.feeds.close) && <CloseFeed feed={feed} />}
    </li>
  );
}
