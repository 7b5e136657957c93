import { Field, type FieldProps } from './field.tsx';
import { cut, type Mark } from './marked-text.ts';

interface MarkedTextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  marks: readonly Mark[];
  maxLength: number;
}

/**
 * A text area whose words can be marked while one writes: the same text, in the same letters, lies behind it and
 * carries the marks. Screen readers meet only the text area.
 */
export function MarkedTextArea({
  value,
  onChange,
  marks,
  maxLength,
  ...field
}: MarkedTextAreaProps) {
  return (
    <Field {...field}>
      {(control) => (
        <div className="marked">
          <div className="input marked-behind" aria-hidden="true">
            {cut(value, marks).map(({ key, text, look }) =>
              look ? (
                <mark className={look} key={key}>
                  {text}
                </mark>
              ) : (
                <span key={key}>{text}</span>
              ),
            )}
            {'\n '}
          </div>
          <textarea
            className="input marked-front"
            {...control}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
