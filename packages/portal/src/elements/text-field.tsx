import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';

type Typed<Attributes> = Omit<Attributes, 'onChange' | 'value' | 'id' | 'name' | 'required'>;

interface Value {
  value: string;
  onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({
  pointer,
  label,
  hint,
  optional,
  onChange,
  ...input
}: FieldProps & Value & Typed<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field pointer={pointer} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input
          className="input"
          type="text"
          {...control}
          {...input}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  pointer,
  label,
  hint,
  optional,
  onChange,
  ...input
}: FieldProps & Value & Typed<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field pointer={pointer} label={label} hint={hint} optional={optional}>
      {(control) => (
        <textarea
          className="input"
          {...control}
          {...input}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
