import type { Clauses } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.tsx';

interface TimesFieldsProps {
  value: Clauses['responseTimes'];
  onChange: (times: Clauses['responseTimes']) => void;
}

/** Within which time each side answers. */
export function TimesFields({ value, onChange }: TimesFieldsProps) {
  const { t } = useTranslation('agreements');
  const titles = { police: t('clause.policeTimes'), private: t('clause.privateTimes') };
  return (
    <>
      {(['police', 'private'] as const).map((side) => (
        <fieldset className="field" key={side}>
          <legend className="field-legend">{titles[side]}</legend>
          <p className="field-hint">{t('timesHint')}</p>
          <div className="columns">
            {(['receipt', 'firstAnswer'] as const).map((step) => (
              <NumberField
                key={step}
                pointer={`/clauses/responseTimes/${side}/${step}`}
                label={step === 'receipt' ? t('receiptMinutes') : t('answerMinutes')}
                min={1}
                max={step === 'receipt' ? 43_200 : 129_600}
                value={value[side][step]}
                onChange={(minutes) =>
                  onChange({ ...value, [side]: { ...value[side], [step]: minutes } })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
