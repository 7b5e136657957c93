import { useTranslation } from 'react-i18next';
import { TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';

export interface Decree {
  readonly authority: string;
  readonly number: string;
  readonly date: string;
}

interface DecreeFieldsProps {
  value: Decree | undefined;
  onChange: (decree: Decree | undefined) => void;
}

/** The decree of a judge or prosecutor, where there is one. */
export function DecreeFields({ value, onChange }: DecreeFieldsProps) {
  const { t } = useTranslation('holds');
  return (
    <>
      <TickField
        pointer="/decree"
        label={t('decree')}
        checked={value !== undefined}
        onChange={(on) => onChange(on ? { authority: '', number: '', date: '' } : undefined)}
      />
      {value && (
        <div className="columns indent">
          <TextField
            pointer="/decree/authority"
            label={t('authority')}
            maxLength={200}
            value={value.authority}
            onChange={(authority) => onChange({ ...value, authority })}
          />
          <TextField
            pointer="/decree/number"
            label={t('decreeNumber')}
            maxLength={60}
            value={value.number}
            onChange={(number) => onChange({ ...value, number })}
          />
          <TextField
            pointer="/decree/date"
            label={t('decreeDate')}
            type="date"
            value={value.date}
            onChange={(date) => onChange({ ...value, date })}
          />
        </div>
      )}
    </>
  );
}
