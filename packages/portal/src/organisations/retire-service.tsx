import { type EssentialService, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';

/** Says that a service is no longer supplied; it does not come back. */
export function RetireService({
  service,
  close,
}: {
  service: EssentialService;
  close: () => void;
}) {
  const { t } = useTranslation('organisations');
  const retire = useAct(operations.services.retire, { changes: ['services'], onSuccess: close });
  const { uid, version, name } = service;
  return (
    <ConfirmDialog
      title={t('retireSure', { name })}
      act={t('retire')}
      busy={retire.isPending}
      error={retire.error}
      onConfirm={() => retire.mutate({ params: { uid }, version })}
      close={close}
    >
      <p>{t('retireHint')}</p>
    </ConfirmDialog>
  );
}
