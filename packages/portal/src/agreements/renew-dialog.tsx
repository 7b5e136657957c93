import { type Agreement, operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';

/** Drafts the successor: same parties and clauses, a new number and term. */
export function RenewDialog({ agreement, close }: { agreement: Agreement; close: () => void }) {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [from, setFrom] = useState(agreement.to);
  const [to, setTo] = useState('');
  const renew = useAct(operations.agreements.renew, {
    changes: ['agreements'],
    onSuccess: ({ uid }) => navigate({ to: '/protocolli/$uid', params: { uid } }),
  });
  return (
    <Dialog title={t('renew')} onClose={close}>
      <p>{t('renewHint')}</p>
      <Form
        onSubmit={() =>
          renew.mutate({ params: { uid: agreement.uid }, body: { number, from, to } })
        }
        error={renew.error}
        label={t('renew')}
      >
        <TextField
          pointer="/number"
          label={t('number')}
          hint={t('numberHint')}
          pattern="[A-Z0-9][A-Z0-9\-]{0,19}"
          value={number}
          onChange={(text) => setNumber(text.toUpperCase())}
        />
        <div className="columns">
          <TextField
            pointer="/from"
            label={t('from')}
            type="date"
            value={from}
            onChange={setFrom}
          />
          <TextField pointer="/to" label={t('to')} type="date" value={to} onChange={setTo} />
        </div>
        <DialogActions act={t('renew')} busy={renew.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
