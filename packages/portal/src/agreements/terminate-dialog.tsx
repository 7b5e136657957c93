import { type Agreement, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';

/** Ends an agreement before its term, or gives up a draft. */
export function TerminateDialog({ agreement, close }: { agreement: Agreement; close: () => void }) {
  const { t } = useTranslation(['agreements', 'form']);
  const [reason, setReason] = useState('');
  const terminate = useAct(operations.agreements.terminate, {
    changes: ['agreements', 'desk'],
    onSuccess: close,
  });
  const { uid, version, state } = agreement;
  return (
    <Dialog title={t('terminateSure')} onClose={close}>
      <p>{t('terminateHint')}</p>
      <Form
        onSubmit={() => terminate.mutate({ params: { uid }, version, body: { reason } })}
        error={terminate.error}
        label={t('terminateSure')}
      >
        <TextField
          pointer="/reason"
          label={t('reason')}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className="actions">
          <Button type="submit" kind="danger" busy={terminate.isPending}>
            {state === 'draft' ? t('terminateDraft') : t('terminate')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
