import type { Alert } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { whenText } from '../elements/when.tsx';
import { UrgencyTags } from './urgency-tags.tsx';

/** One alert of a list: how urgent, about what, answered or not. */
export function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const { uid, item, sender, direction, dueAt, mine, progress, sentAt, urgency } = alert;
  const waiting = direction === 'received' && !mine?.answer;
  const overdue = waiting && dueAt !== undefined && Date.parse(dueAt) < Date.now();
  const look =
    waiting && (overdue || urgency === 'emergency') ? ' row-urgent' : waiting ? ' row-soon' : '';
  return (
    <li className={`row-line${look}`}>
      <div className="row-main">
        <Link to="/allerte/$uid" params={{ uid }} className="row-title">
          {item.title ?? t(`ended.${item.ending ?? 'withdrawn'}`)}
        </Link>
        <p className="row-facts">
          {direction === 'received' && <span>{t('from', { name: sender.name })}</span>}
          <span>{t('sentOn', { when: whenText(sentAt) })}</span>
          {dueAt && waiting && (
            <span className={overdue ? 'late' : undefined}>
              {t(overdue ? 'overdue' : 'due', { when: whenText(dueAt) })}
            </span>
          )}
          {progress && (
            <span>
              {t('answered', {
                count: progress.affected + progress.notAffected + progress.checking,
                total: progress.recipients,
              })}
            </span>
          )}
        </p>
      </div>
      <div className="row-side">
        <span className="row-tags">
          <UrgencyTags alert={alert} />
          <Tlp label={item.tlp} />
        </span>
        {mine?.answer && <Tag tone="success">{t(`answer.${mine.answer}`)}</Tag>}
      </div>
    </li>
  );
}
