import { type EndingScope, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';

/** Keeps something longer: until when, and why. */
export function ProlongDialog({
  item,
  scope,
  close,
}: {
  item: string;
  scope: EndingScope;
  close: () => void;
}) {
  const { t } = useTranslation('endings');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const prolong = useAct(operations.endings.prolong, {
    changes: ['endings', 'desk'],
    onSuccess: () => {
      say(t('prolonged'));
      close();
    },
  });
  return (
    <Dialog title={t(`prolongTitle.${scope}`)} onClose={close}>
      <p>{t('prolongHint')}</p>
      <Form
        onSubmit={() => prolong.mutate({ params: { uid: item }, body: { scope, until, reason } })}
        error={prolong.error}
        label={t('prolong')}
      >
        <TextField
          pointer="/until"
          label={t('prolongUntil')}
          type="date"
          value={until}
          onChange={setUntil}
        />
        <TextArea
          pointer="/reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={500}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <DialogActions act={t('prolong')} busy={prolong.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
