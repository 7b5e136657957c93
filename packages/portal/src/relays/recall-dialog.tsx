import { operations, type UndoReason, undoReasons } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';

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

/** A closed list: free words could name somebody further down. */
export function ReasonField({
  value,
  onChange,
}: {
  value: UndoReason | '';
  onChange: (reason: UndoReason) => void;
}) {
  const { t } = useTranslation('relays');
  return (
    <SelectField
      pointer="/reason"
      label={t('reasonLabel')}
      choices={undoReasons.map((one) => ({ value: one, title: t(`reason.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

export function NoteField({
  value,
  onChange,
}: {
  value: string;
  onChange: (note: string) => void;
}) {
  const { t } = useTranslation('relays');
  return (
    <TextArea
      pointer="/note"
      label={t('noteLabel')}
      hint={t('noteHint')}
      optional
      maxLength={2000}
      rows={2}
      value={value}
      onChange={onChange}
    />
  );
}
