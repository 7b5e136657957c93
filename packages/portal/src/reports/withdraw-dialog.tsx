import { operations, type Report, type UndoReason } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { NoteField, ReasonField } from '../relays/undo-fields.tsx';

/** Takes the report back: a tombstone stays. */
export function WithdrawDialog({ report, close }: { report: Report; close: () => void }) {
  const { t } = useTranslation(['report', 'form']);
  const [reason, setReason] = useState<UndoReason | ''>('');
  const [note, setNote] = useState('');
  const withdraw = useAct(operations.reports.withdraw, {
    changes: ['reports', 'items', 'desk'],
    onSuccess: close,
  });
  const submit = () =>
    withdraw.mutate({
      params: { uid: report.uid },
      version: report.version,
      body: { ...(reason && { reason }), ...(note && { note }) },
    });
  return (
    <Dialog title={t('withdrawSure')} onClose={close}>
      <p>{t('withdrawHint')}</p>
      <Form onSubmit={submit} error={withdraw.error} label={t('withdrawSure')}>
        <ReasonField value={reason} onChange={setReason} />
        <NoteField value={note} onChange={setNote} />
        <div className="actions">
          <Button type="submit" kind="danger" busy={withdraw.isPending}>
            {t('withdraw')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
