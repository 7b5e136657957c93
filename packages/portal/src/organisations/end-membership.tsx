import { type Membership, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';

/** Ends a membership today. */
export function EndMembership({
  membership,
  close,
}: {
  membership: Membership;
  close: () => void;
}) {
  const { t } = useTranslation('organisations');
  const end = useAct(operations.memberships.end, {
    changes: ['memberships', 'organisations'],
    onSuccess: close,
  });
  const { uid, version, member } = membership;
  return (
    <ConfirmDialog
      title={t('endSure', { name: member.name })}
      act={t('end')}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ params: { uid }, version })}
      close={close}
    >
      <p>{t('endHint')}</p>
    </ConfirmDialog>
  );
}
