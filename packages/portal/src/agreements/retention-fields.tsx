import type { Retention } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.tsx';

const kinds = ['iban', 'phone', 'personalMail'] as const;

interface RetentionFieldsProps {
  value: Retention;
  onChange: (retention: Retention) => void;
}

/** For how long personal values are kept, in days. */
export function RetentionFields({ value, onChange }: RetentionFieldsProps) {
  const { t } = useTranslation('agreements');
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('retention.title')}</legend>
      <p className="field-hint">{t('retention.hint')}</p>
      <div className="columns">
        {kinds.map((kind) => (
          <NumberField
            key={kind}
            pointer={`/clauses/retention/${kind}`}
            label={t(`retention.${kind}`)}
            min={1}
            max={3650}
            value={value[kind]}
            onChange={(days) => onChange({ ...value, [kind]: days })}
          />
        ))}
      </div>
    </fieldset>
  );
}
