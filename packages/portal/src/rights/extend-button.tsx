import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

/** Two months more, with the reason that the person will read. */
export function ExtendButton({ uid }: { uid: string }) {
  const { t } = useTranslation('rights');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setAsking(false);
  const extend = useAct(operations.rights.extend, {
    changes: ['rights', 'desk'],
    onSuccess: () => {
      say(t('extended'));
      close();
    },
  });
  if (!may(operations.rights.extend)) return null;
  return (
    <>
      <div className="actions">
        <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
          {t('extend')}
        </Button>
      </div>
      {asking && (
        <Dialog title={t('extendTitle')} onClose={close}>
          <p>{t('extendHint')}</p>
          <Form
            onSubmit={() => extend.mutate({ params: { uid }, body: { reason } })}
            error={extend.error}
            label={t('extend')}
          >
            <TextArea
              pointer="/reason"
              label={t('reason')}
              maxLength={1000}
              rows={3}
              value={reason}
              onChange={setReason}
            />
            <DialogActions act={t('extend')} busy={extend.isPending} close={close} />
          </Form>
        </Dialog>
      )}
    </>
  );
}
