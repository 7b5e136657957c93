import { operations, type Registration, type Report } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, useAct } from '../api.ts';
import { Conflict } from '../elements/conflict.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';

interface RegistrationDialogProps {
  report: Report;
  own: Registration | undefined;
  close: () => void;
}

interface Entry {
  readonly number: string;
  readonly date: string;
  readonly register: string;
  readonly shared: boolean;
}

const entryOf = (own: Registration | undefined): Entry => ({
  number: own?.number ?? '',
  date: own?.date ?? new Date().toISOString().slice(0, 10),
  register: own?.register ?? '',
  shared: own?.shared ?? false,
});

/** The number under which our office filed it; ours to correct, and ours to show. */
export function RegistrationDialog({ report, own, close }: RegistrationDialogProps) {
  const { t } = useTranslation('registry');
  const current = own?.version ?? 0;
  // The version that was read when writing began: a colleague's must not be overwritten unseen.
  const [base, setBase] = useState(current);
  const [entry, setEntry] = useState(entryOf(own));
  const set = (part: Partial<Entry>) => setEntry({ ...entry, ...part });
  const save = useAct(operations.reports.register, {
    changes: ['reports'],
    onSuccess: close,
  });
  const submit = (version: number) => {
    const { register, ...rest } = entry;
    const body = { ...rest, ...(register && { register }) };
    save.mutate({ params: { uid: report.uid }, version, body });
  };
  const theirs = isOvertaken(save, current) ? own : undefined;
  return (
    <Dialog title={t(own ? 'change' : 'note')} onClose={close}>
      <Form onSubmit={() => submit(base)} error={theirs ? null : save.error} label={t('title')}>
        {theirs && (
          <Conflict
            takeTheirs={() => {
              setBase(current);
              setEntry(entryOf(theirs));
              save.reset();
            }}
            keepMine={() => {
              setBase(current);
              submit(current);
            }}
          >
            <p>{theirs.number}</p>
          </Conflict>
        )}
        <EntryFields value={entry} onChange={set} />
        <DialogActions act={t('save')} busy={save.isPending} close={close} />
      </Form>
    </Dialog>
  );
}

interface EntryFieldsProps {
  value: Entry;
  onChange: (part: Partial<Entry>) => void;
}

/** The entry of the office's own register. */
function EntryFields({ value, onChange }: EntryFieldsProps) {
  const { t } = useTranslation('registry');
  return (
    <>
      <TextField
        pointer="/number"
        label={t('number')}
        hint={t('numberHint')}
        maxLength={60}
        value={value.number}
        onChange={(number) => onChange({ number })}
      />
      <TextField
        pointer="/date"
        label={t('date')}
        type="date"
        value={value.date}
        onChange={(date) => onChange({ date })}
      />
      <TextField
        pointer="/register"
        label={t('register')}
        optional
        maxLength={100}
        value={value.register}
        onChange={(register) => onChange({ register })}
      />
      <TickField
        pointer="/shared"
        label={t('shared')}
        hint={t('sharedHint')}
        checked={value.shared}
        onChange={(shared) => onChange({ shared })}
      />
    </>
  );
}
