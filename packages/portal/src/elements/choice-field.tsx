import type { InputHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFault, useFieldId } from './faults.ts';
import { Field, FieldFault, type FieldProps } from './field.tsx';

export interface Choice<V extends string> {
  value: V;
  title: string;
  hint?: string;
  /** Beside the title: a label, a count. */
  aside?: ReactNode;
  /** It may not be chosen now; the hint says why. */
  barred?: boolean;
}

interface ChoiceProps<V extends string> extends FieldProps {
  choices: readonly Choice<V>[];
  value: V | '';
  onChange: (value: V) => void;
}

/** A few choices, all in view, each with a sentence. */
export function ChoiceField<V extends string>(
  props: ChoiceProps<V> & { look?: 'list' | 'grid' | 'row' },
) {
  const { pointer, label, hint, optional = false, choices, value, onChange, look } = props;
  const { t } = useTranslation('form');
  const fault = useFault(pointer);
  const id = useFieldId(pointer);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend className="field-legend">
        <span data-label-of={id}>{label}</span>
        {optional === true && <span className="field-optional"> {t('optional')}</span>}
      </legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className={look ? `options options-${look}` : 'options'}>
        {choices.map((choice, place) => (
          <Option
            key={choice.value}
            choice={choice}
            titleId={`${id}-${choice.value}`}
            id={place === 0 ? id : undefined}
            name={pointer}
            required={!optional}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
      <FieldFault id={id} fault={fault} />
    </fieldset>
  );
}

type Radio = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'name' | 'required' | 'checked' | 'onChange'
>;

interface OptionProps extends Radio {
  choice: Choice<string>;
  /** Of the title, and with `-hint` behind it of the hint. */
  titleId: string;
}

function Option({ choice, titleId, ...radio }: OptionProps) {
  const { value, title, hint, aside, barred } = choice;
  return (
    <label className="option">
      <input
        type="radio"
        aria-labelledby={titleId}
        aria-describedby={hint && `${titleId}-hint`}
        value={value}
        disabled={barred}
        {...radio}
      />
      <span>
        <span className="option-title" id={titleId}>
          {title}
          {aside}
        </span>
        {hint && (
          <span className="option-hint" id={`${titleId}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** One of many, in a list that opens. `none` says what it means to choose nothing. */
export function SelectField<V extends string>(props: ChoiceProps<V> & { none?: string }) {
  const { choices, value, onChange, none, ...field } = props;
  const { t } = useTranslation('form');
  return (
    <Field {...field}>
      {(control) => (
        <select
          className="input"
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {(value === '' || field.optional) && <option value="">{none ?? t('choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.barred}>
              {choice.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
