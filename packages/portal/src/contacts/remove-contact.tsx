import { type Contact, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';

/** Removes a contact, after asking: it is no referent of an agreement any more either. */
export function RemoveContact({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation('organisations');
  const remove = useAct(operations.contacts.remove, {
    changes: ['contacts', 'agreements', 'desk'],
    onSuccess: close,
  });
  const { uid, version, name } = contact;
  return (
    <ConfirmDialog
      title={t('removeContactSure', { name })}
      act={t('removeContact')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ params: { uid }, version })}
      close={close}
    >
      <p>{t('removeContactHint')}</p>
    </ConfirmDialog>
  );
}
