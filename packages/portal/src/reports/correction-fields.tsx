import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../elements/text-field.tsx';
import type { Correction } from './correction.ts';

interface CorrectionFieldsProps {
  value: Correction;
  onChange: (part: Partial<Correction>) => void;
}

/** The new words, and what is said of them. */
export function CorrectionFields({ value, onChange }: CorrectionFieldsProps) {
  const { t } = useTranslation(['report', 'writing']);
  return (
    <>
      <TextField
        pointer="/title"
        label={t('writing:oneLine')}
        maxLength={200}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        pointer="/text"
        label={t('writing:story')}
        maxLength={50_000}
        rows={12}
        value={value.text}
        onChange={(text) => onChange({ text })}
      />
      <TextField
        pointer="/note"
        label={t('correctNote')}
        optional
        maxLength={500}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
