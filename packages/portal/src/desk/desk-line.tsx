import { type DeskItem, type DeskReason, MOST_COUNTED } from '@staffetta/contract';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { UrgencyTags } from '../alerts/urgency-tags.tsx';
import { Icon } from '../elements/icon.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { distanceText, whenText } from '../elements/when.tsx';

type Item = DeskItem;

/** What opens when the line is pressed. */
const opens: Record<DeskReason, { to: NonNullable<LinkProps['to']>; icon: `it-${string}` }> = {
  alert_to_answer: { to: '/allerte/$uid', icon: 'it-horn' },
  report_to_take: { to: '/segnalazioni/$uid', icon: 'it-comment' },
  report_to_answer: { to: '/segnalazioni/$uid', icon: 'it-comment' },
  relay_to_approve: { to: '/inoltri/$uid', icon: 'it-share' },
  member_affected: { to: '/allerte/$uid', icon: 'it-warning-circle' },
  report_to_consent: { to: '/segnalazioni/$uid', icon: 'it-comment' },
  undo_to_confirm: { to: '/testi/$uid', icon: 'it-restore' },
  hold_to_answer: { to: '/sospensioni', icon: 'it-ban' },
  hold_to_review: { to: '/sospensioni', icon: 'it-ban' },
  contact_to_confirm: { to: '/referenti', icon: 'it-user' },
  mail_refused: { to: '/referenti', icon: 'it-mail' },
  ending_to_review: { to: '/testi/$uid', icon: 'it-clock' },
  erasure_failing: { to: '/scadenze', icon: 'it-warning-circle' },
  agreement_expiring: { to: '/protocolli/$uid', icon: 'it-clock' },
  mail_waiting: { to: '/posta', icon: 'it-mail' },
  admission_to_answer: { to: '/organizzazioni/richieste', icon: 'it-user' },
  wish_to_answer: { to: '/richieste', icon: 'it-user' },
  rights_request_open: { to: '/richieste', icon: 'it-user' },
  notice_due: { to: '/comunicazioni', icon: 'it-files' },
};

/** Reasons whose one entry stands for several, and the word for these. */
const counted = {
  erasure_failing: 'erasures',
  admission_to_answer: 'requests',
  wish_to_answer: 'wishes',
  rights_request_open: 'requests',
  notice_due: 'notices',
} as const;
const wordOf = (reason: DeskReason) =>
  reason in counted ? counted[reason as keyof typeof counted] : 'mails';

/** One thing that needs the reader: why, what, since when, until when. */
export function DeskLine({ item }: { item: Item }) {
  const { t } = useTranslation('desk');
  const { reason, uid, title, tlp, from, since, due, urgency, count } = item;
  const { to, icon } = opens[reason];
  const number = count === MOST_COUNTED ? t('orMore', { count }) : count;
  const late = due !== undefined && Date.parse(due) < Date.now();
  const urgent = late || urgency === 'emergency' || reason === 'member_affected';
  return (
    <li className={`row-line ${urgent ? 'row-urgent' : due ? 'row-soon' : ''}`}>
      <span className="row-icon">
        <Icon name={icon} />
      </span>
      <div className="row-main">
        <span className="row-why">{t(`reason.${reason}`)}</span>
        <Link to={to} params={{ uid } as never} className="row-title">
          {title ?? (count === undefined ? t('withheld') : t(wordOf(reason), { count, number }))}
        </Link>
        <p className="row-facts">
          {from && <span>{t('from', { name: from.name })}</span>}
          <span>{t('since', { when: whenText(since) })}</span>
          {due && (
            <span className={late ? 'late' : undefined}>
              {t(late ? 'overdue' : 'due', { when: whenText(due), distance: distanceText(due) })}
            </span>
          )}
        </p>
      </div>
      <div className="row-side">
        <span className="row-tags">
          {urgency && <UrgencyTags alert={{ urgency, drill: item.drill }} />}
          {tlp && <Tlp label={tlp} />}
        </span>
      </div>
    </li>
  );
}
