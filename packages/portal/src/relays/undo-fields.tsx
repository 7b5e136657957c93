import { type UndoReason, undoReasons } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextArea } from '../elements/text-field.tsx';

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
