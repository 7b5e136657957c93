import { personalRetention, type Retention, usualTerms } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.tsx';

const others = ['otherValues', 'texts'] as const;
const bounds = { min: 1, max: 3650 };

interface RetentionFieldsProps {
  value: Retention;
  onChange: (retention: Retention) => void;
}

/** For how long what crosses is kept, in days. */
export function RetentionFields({ value, onChange }: RetentionFieldsProps) {
  const { t } = useTranslation('agreements');
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('retention.title')}</legend>
      <p className="field-hint">{t('retention.hint')}</p>
      <div className="columns">
        {personalRetention.map((kind) => (
          <NumberField
            key={kind}
            pointer={`/clauses/retention/${kind}`}
            label={t(`retention.${kind}`)}
            {...bounds}
            value={value[kind]}
            onChange={(days) => onChange({ ...value, [kind]: days })}
          />
        ))}
      </div>
      <div className="columns">
        {others.map((kind) => (
          <NumberField
            key={kind}
            pointer={`/clauses/retention/${kind}`}
            label={t(`retention.${kind}`)}
            hint={t('retention.empty', { count: usualTerms[kind] })}
            optional
            {...bounds}
            value={value[kind] ?? Number.NaN}
            onChange={(days) => onChange(withDays(value, kind, days))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Nothing typed is no term of this agreement's own: the usual one holds. */
function withDays(value: Retention, kind: (typeof others)[number], days: number): Retention {
  const { [kind]: _, ...rest } = value;
  return Number.isNaN(days) ? rest : { ...rest, [kind]: days };
}
