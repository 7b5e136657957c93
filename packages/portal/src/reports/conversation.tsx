import { operations, type Report } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Pages } from '../elements/pages.tsx';
import { MessageLine } from './message-line.tsx';
import { WriteMessage } from './write-message.tsx';

/** What the parties wrote to each other on this record, oldest first. */
export function Conversation({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const { uid } = report;
  const messages = useInfiniteQuery(
    readPages(operations.messages.list, { params: { uid }, query: {} }),
  );
  return (
    <section className="panel" aria-labelledby="conversation">
      <h2 id="conversation">{t('conversation')}</h2>
      <Pages of={messages} empty={<p className="muted">{t('noMessages')}</p>}>
        {(items) => (
          <ol className="messages">
            {items.map((message) => (
              <MessageLine key={message.uid} message={message} />
            ))}
          </ol>
        )}
      </Pages>
      <WriteMessage report={report} />
    </section>
  );
}
