import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';
import { type Decree, DecreeFields } from './decree-fields.tsx';

/** A police office suspends the forwarding of an item. */
export function HoldDialog({ item, close }: { item: string; close: () => void }) {
  const { t } = useTranslation('holds');
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const [message, setMessage] = useState('');
  const [decree, setDecree] = useState<Decree>();
  const place = useAct(operations.holds.place, {
    changes: ['holds', 'items', 'reports', 'relays', 'desk'],
    onSuccess: ({ state }) => {
      say(t(state === 'requested' ? 'requested' : 'placed'));
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
        <MessageField value={message} onChange={setMessage} />
        <DecreeFields value={decree} onChange={setDecree} />
        <DialogActions act={t('place')} busy={place.isPending} close={close} />
      </Form>
    </Dialog>
  );
}

interface MessageFieldProps {
  value: string;
  onChange: (message: string) => void;
}

/** What the author of the item reads. */
function MessageField({ value, onChange }: MessageFieldProps) {
  const { t } = useTranslation('holds');
  return (
    <TextArea
      pointer="/message"
      label={t('message')}
      hint={t('messageHint')}
      optional
      maxLength={2000}
      rows={2}
      value={value}
      onChange={onChange}
    />
  );
}
