import { type NoticeDone, type NoticeKey, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';

interface NoteDialogProps {
  of: NoticeKey;
  done: NoticeDone | undefined;
  title: string;
  close: () => void;
}

/** That it was sent, on which day and under which number; or that it need not be. */
export function NoteDialog({ of, done, title, close }: NoteDialogProps) {
  const { t } = useTranslation('notices');
  const [outcome, setOutcome] = useState<NoticeDone['outcome'] | ''>(done?.outcome ?? '');
  const [on, setOn] = useState(done?.on ?? '');
  const [protocol, setProtocol] = useState(done?.protocol ?? '');
  const note = useAct(operations.notices.note, { changes: ['notices'], onSuccess: close });
  const submit = () => {
    if (!outcome) return;
    note.mutate({ body: { ...of, outcome, on, ...(protocol ? { protocol } : {}) } });
  };
  return (
    <Dialog title={title} onClose={close}>
      <Form onSubmit={submit} error={note.error} label={title}>
        <ChoiceField<NoticeDone['outcome']>
          pointer="/outcome"
          label={t('what')}
          choices={(['sent', 'not_due'] as const).map((value) => ({
            value,
            title: t(`choice.${value}`),
          }))}
          value={outcome}
          onChange={setOutcome}
        />
        <TextField pointer="/on" label={t('on')} type="date" value={on} onChange={setOn} />
        <TextField
          pointer="/protocol"
          label={t('number')}
          optional
          maxLength={100}
          value={protocol}
          onChange={setProtocol}
        />
        <DialogActions act={t('save')} busy={note.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
