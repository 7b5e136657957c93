import { operations, type UndoReason } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { NoteField, ReasonField } from './undo-fields.tsx';

/** Revoca: it and every derivative become tombstones that say what to undo. */
export function RecallDialog({ item, close }: { item: string; close: () => void }) {
  const { t } = useTranslation(['relays', 'form']);
  const [reason, setReason] = useState<UndoReason | ''>('');
  const [note, setNote] = useState('');
  const recall = useAct(operations.relays.recall, {
    changes: ['relays', 'reports', 'items', 'alerts', 'desk'],
    onSuccess: close,
  });
  const submit = () => {
    if (!reason) return;
    recall.mutate({ params: { uid: item }, body: { reason, ...(note && { note }) } });
  };
  return (
    <Dialog title={t('recallSure')} onClose={close}>
      <p>{t('recallHint')}</p>
      <Form onSubmit={submit} error={recall.error} label={t('recallSure')}>
        <ReasonField value={reason} onChange={setReason} />
        <NoteField value={note} onChange={setNote} />
        <div className="actions">
          <Button type="submit" kind="danger" busy={recall.isPending}>
            {t('recall')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
