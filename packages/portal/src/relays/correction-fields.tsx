import type { Indicator } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import type { Words } from '../writing/words-conflict.tsx';

interface WordsFieldsProps {
  value: Words;
  onChange: (part: Partial<Words>) => void;
}

/** The new words. */
export function WordsFields({ value, onChange }: WordsFieldsProps) {
  const { t } = useTranslation('relays');
  return (
    <>
      <TextField
        pointer="/title"
        label={t('derivativeTitle')}
        maxLength={300}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        pointer="/text"
        label={t('derivativeText')}
        maxLength={100_000}
        rows={12}
        value={value.text}
        onChange={(text) => onChange({ text })}
      />
    </>
  );
}

const sameAs = (one: Indicator) => (other: Indicator) =>
  one.kind === other.kind && one.value === other.value;

interface WithdrawnFieldProps {
  /** The indicators of the relay; without any there is nothing to ask. */
  of: readonly Indicator[];
  value: readonly Indicator[];
  onChange: (withdrawn: readonly Indicator[]) => void;
}

/** Which indicators are taken back. */
export function WithdrawnField({ of, value, onChange }: WithdrawnFieldProps) {
  const { t } = useTranslation('relays');
  const toggle = (one: Indicator, on: boolean) => {
    const rest = value.filter((other) => !sameAs(one)(other));
    onChange(on ? [...rest, one] : rest);
  };
  if (of.length === 0) return null;
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('withdrawIndicators')}</legend>
      <div className="ticks">
        {of.map((one) => (
          <TickField
            key={`${one.kind} ${one.value}`}
            pointer={`/withdrawIndicators/${one.kind}/${one.value}`}
            label={one.value}
            checked={value.some(sameAs(one))}
            onChange={(on) => toggle(one, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
