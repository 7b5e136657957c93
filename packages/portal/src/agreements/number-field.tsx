import { TextField } from '../elements/text-field.tsx';

interface NumberFieldProps {
  pointer: string;
  label: string;
  hint?: string;
  optional?: boolean;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

/** A whole number; what is not typed yet is NaN, which the form refuses. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      type="number"
      step={1}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? Number.NaN : Math.trunc(Number(text)))}
    />
  );
}
