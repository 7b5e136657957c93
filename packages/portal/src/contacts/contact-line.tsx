import { type Contact, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

/** One contact: role, name, how to reach it, and whether it is still right. */
export function ContactLine({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['organisations', 'words']);
  const may = useMay();
  const changes = ['contacts', 'desk'];
  const confirm = useAct(operations.contacts.confirm, {
    changes,
    onSuccess: () => say(t('confirmed')),
  });
  const remove = useAct(operations.contacts.remove, { changes });
  const { uid, role, name, email, phone, confirmedAt, overdue, version, mayChange } = contact;
  const target = { params: { uid }, version };
  const error = confirm.error ?? remove.error;
  return (
    <li className="line">
      <span className="line-main">
        <strong>{name}</strong> <span className="muted">{t(`words:contactRole.${role}`)}</span>
        <span className="block">
          {email && <a href={`mailto:${email}`}>{email}</a>} {email && phone && '· '}
          {phone && <a href={`tel:${phone}`}>{phone}</a>}
        </span>
        <span className="block muted small">
          {t('confirmedOn', { when: whenText(confirmedAt, 'day') })}
        </span>
      </span>
      {overdue && <Tag tone="warning">{t('toConfirm')}</Tag>}
      {mayChange && (
        <span className="actions screen-only">
          {may(operations.contacts.confirm) && (
            <Button
              kind="secondary"
              size="small"
              busy={confirm.isPending}
              onClick={() => confirm.mutate(target)}
            >
              {t('confirmContact')}
            </Button>
          )}
          {may(operations.contacts.remove) && (
            <Button
              kind="quiet"
              size="small"
              busy={remove.isPending}
              onClick={() => remove.mutate(target)}
            >
              {t('removeContact')}
            </Button>
          )}
        </span>
      )}
      {error && <Failed error={error} />}
    </li>
  );
}
