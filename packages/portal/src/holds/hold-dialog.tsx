import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { say } from '../shell/toasts.tsx';

/** A police office suspends the forwarding of an item. */
export function HoldDialog({ item, close }: { item: string; close: () => void }) {
  const { t } = useTranslation('holds');
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const [message, setMessage] = useState('');
  const [decree, setDecree] = useState<{ authority: string; number: string; date: string }>();
  const place = useAct(operations.holds.place, {
    changes: ['holds', 'items', 'reports', 'relays', 'desk'],
    onSuccess: () => {
      say(t('placed'));
      close();
    },
  });
  const submit = () =>
    place.mutate({
      body: { item, reason, reviewOn, ...(decree && { decree }), ...(message && { message }) },
    });
  return (
    <Dialog title={t('place')} onClose={close}>
      <p>{t('placeHint')}</p>
      <Form onSubmit={submit} error={place.error} label={t('place')}>
        <TextArea
          pointer="/reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={2000}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <TextField
          pointer="/reviewOn"
          label={t('reviewOn')}
          type="date"
          value={reviewOn}
          onChange={setReviewOn}
        />
        <TextArea
          pointer="/message"
          label={t('message')}
          optional
          maxLength={2000}
          rows={2}
          value={message}
          onChange={setMessage}
        />
        <TickField
          pointer="/decree"
          label={t('decree')}
          checked={decree !== undefined}
          onChange={(on) => setDecree(on ? { authority: '', number: '', date: '' } : undefined)}
        />
        {decree && (
          <div className="columns indent">
            <TextField
              pointer="/decree/authority"
              label={t('authority')}
              maxLength={200}
              value={decree.authority}
              onChange={(authority) => setDecree({ ...decree, authority })}
            />
            <TextField
              pointer="/decree/number"
              label={t('decreeNumber')}
              maxLength={60}
              value={decree.number}
              onChange={(number) => setDecree({ ...decree, number })}
            />
            <TextField
              pointer="/decree/date"
              label={t('decreeDate')}
              type="date"
              value={decree.date}
              onChange={(date) => setDecree({ ...decree, date })}
            />
          </div>
        )}
        <DialogActions act={t('place')} busy={place.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
