import { type Admission, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';

interface RefuseDialogProps {
  admission: Admission;
  close: () => void;
}

/** Declines, with the reason that who asked reads. */
export function RefuseDialog({ admission, close }: RefuseDialogProps) {
  const { t } = useTranslation(['admissions', 'form']);
  const { uid, version, name } = admission;
  const [reason, setReason] = useState('');
  const answer = useAct(operations.admissions.answer, {
    changes: ['admissions', 'desk'],
    onSuccess: () => {
      say(t('refused'));
      close();
    },
  });
  const submit = () =>
    answer.mutate({ params: { uid }, version, body: { accept: false, reason: reason.trim() } });
  const title = t('refuseTitle', { name });
  return (
    <Dialog title={title} onClose={close}>
      <Form onSubmit={submit} error={answer.error} label={title}>
        <TextArea
          pointer="/reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={4}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className="actions">
          <Button type="submit" kind="danger" busy={answer.isPending}>
            {t('refuse')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
