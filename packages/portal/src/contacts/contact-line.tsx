import { type Contact, operations } from '@staffetta/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';
import { ChangeContact } from './change-contact.tsx';
import { RemoveContact } from './remove-contact.tsx';

/** One contact: role, name, how to reach it, and whether it is still right; `children` say more of it. */
export function ContactLine({ contact, children }: { contact: Contact; children?: ReactNode }) {
  const { t } = useTranslation(['organisations', 'words']);
  const {
    role,
    name,
    email,
    phone,
    confirmedAt,
    expiresAt,
    overdue,
    mayChange,
    mailOff,
    mailRefused,
  } = contact;
  return (
    <li className="line">
      <span className="line-main">
        <strong>{name}</strong> <span className="muted">{t(`words:contactRole.${role}`)}</span>
        {children}
        <span className="block">
          {email && <a href={`mailto:${email}`}>{email}</a>} {email && phone && '· '}
          {phone && <a href={`tel:${phone}`}>{phone}</a>}
        </span>
        <span className="block muted small">
          {t('confirmedOn', { when: whenText(confirmedAt, 'day') })},{' '}
          {t(overdue ? 'expiredOn' : 'holdsUntil', { when: whenText(expiresAt, 'day') })}
        </span>
        {mailRefused && (
          <span className="block small late">
            {t('mailRefused', {
              when: whenText(mailRefused.since, 'day'),
              reason: t(`refusal.${mailRefused.reason}`),
            })}{' '}
            <span className="muted">«{mailRefused.said}»</span>
          </span>
        )}
      </span>
      {mailRefused && <Tag tone="danger">{t('mailRefusedTag')}</Tag>}
      {mailOff && (
        <Tag>
          {t('mailOff', { kinds: mailOff.map((kind) => t(`words:mailKind.${kind}`)).join(', ') })}
        </Tag>
      )}
      {overdue && <Tag tone="warning">{t('toConfirm')}</Tag>}
      {mayChange && <ContactActs contact={contact} />}
    </li>
  );
}

function ContactActs({ contact }: { contact: Contact }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const [asking, setAsking] = useState<'change' | 'remove'>();
  const close = () => setAsking(undefined);
  const confirm = useAct(operations.contacts.confirm, {
    changes: ['contacts', 'desk'],
    onSuccess: () => say(t('confirmed')),
  });
  const { uid, version } = contact;
  return (
    <span className="actions screen-only">
      {may(operations.contacts.confirm) && (
        <Button
          kind="secondary"
          size="small"
          busy={confirm.isPending}
          onClick={() => confirm.mutate({ params: { uid }, version })}
        >
          {t('confirmContact')}
        </Button>
      )}
      {may(operations.contacts.change) && (
        <Button kind="quiet" size="small" onClick={() => setAsking('change')}>
          {t('edit')}
        </Button>
      )}
      {may(operations.contacts.remove) && (
        <Button kind="quiet" size="small" onClick={() => setAsking('remove')}>
          {t('removeContact')}
        </Button>
      )}
      {asking === 'change' && <ChangeContact contact={contact} close={close} />}
      {asking === 'remove' && <RemoveContact contact={contact} close={close} />}
      {confirm.error && <Failed error={confirm.error} />}
    </span>
  );
}
