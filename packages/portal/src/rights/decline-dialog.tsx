import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';

/** Declines what is asked about one of our texts, with the reason. */
export function DeclineDialog({ uid, close }: { uid: string; close: () => void }) {
  const { t } = useTranslation('rights');
  const [reason, setReason] = useState('');
  const decline = useAct(operations.rights.reply, {
    changes: ['rights', 'desk'],
    onSuccess: close,
  });
  return (
    <Dialog title={t('declineTitle')} onClose={close}>
      <p>{t('declineHint')}</p>
      <Form
        onSubmit={() => decline.mutate({ params: { uid }, body: { agree: false, reason } })}
        error={decline.error}
        label={t('decline')}
      >
        <TextArea
          pointer="/reason"
          label={t('reason')}
          maxLength={1000}
          rows={3}
          value={reason}
          onChange={setReason}
        />
        <DialogActions act={t('decline')} busy={decline.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
