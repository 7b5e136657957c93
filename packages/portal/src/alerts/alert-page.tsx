import { type Alert, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { whenText } from '../elements/when.tsx';
import { AlertItem } from './alert-item.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Board } from './board.tsx';
import { ExportButton } from './export-button.tsx';
import { MarkAlertSeen } from './mark-alert-seen.tsx';
import { UrgencyTags } from './urgency-tags.tsx';

/** One alert: to be answered by who received it, to be followed by who sent it. */
export function AlertPage() {
  const { uid } = useParams({ from: '/inside/allerte/$uid' });
  const alert = useQuery(read(operations.alerts.show, { params: { uid } }));
  return <Shown of={alert}>{(it) => <OneAlert alert={it} />}</Shown>;
}

function OneAlert({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const { item, direction, sender, sentAt, dueAt, question, actions, drill, mine } = alert;
  return (
    <Page
      title={item.title ?? t(`ended.${item.ending ?? 'withdrawn'}`)}
      lead={
        <span className="row-tags">
          <UrgencyTags alert={alert} />
          <Tlp label={item.tlp} />
          {direction === 'received' && <span>{t('from', { name: sender.name })}</span>}
          <span>{t('sentOn', { when: whenText(sentAt) })}</span>
          {dueAt && <strong>{t('due', { when: whenText(dueAt) })}</strong>}
        </span>
      }
    >
      {drill && (
        <Message kind="info" title={t('drill')}>
          <p>{t('drillHint')}</p>
        </Message>
      )}
      {question && <p className="question">{question}</p>}
      {actions && (
        <section className="panel" aria-labelledby="actions">
          <h2 id="actions">{t('actions')}</h2>
          <ol>
            {actions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      <ExportButton alert={alert} />
      {direction === 'sent' ? (
        <>
          <Board alert={alert} />
          <AlertItem item={item} />
        </>
      ) : (
        <div className="columns-main">
          <AlertItem item={item} />
          <div>
            <MarkAlertSeen alert={alert} />
            {mine && <AnswerForm uid={alert.uid} mine={mine} />}
          </div>
        </div>
      )}
    </Page>
  );
}
