import { type Feed, feedLists, operations, urlOf } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../elements/copy-button.tsx';
import { Message } from '../elements/message.tsx';

/** The addresses of a feed's lists, while the secret in them is at hand. */
export function FeedAddresses({ feed, secret }: { feed: Feed; secret: string }) {
  const { t } = useTranslation('feeds');
  return (
    <Message kind="success" title={t('secretTitle', { name: feed.name })} live>
      <p>{t('secretHint')}</p>
      <dl className="feed-addresses">
        {feedLists.map((list) => {
          const address = urlOf(location.origin, operations.feeds.read, {
            params: { secret, list },
          } as never);
          return (
            <div key={list}>
              <dt>{t(`list.${list}`)}</dt>
              <dd>
                <code>{address}</code>
                <CopyButton text={address} label={t('copy', { list: t(`list.${list}`) })} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Message>
  );
}
