import { TextField } from '../elements/text-field.tsx';

interface NumberFieldProps {
  pointer: string;
  label: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

/** A whole number; what is not typed yet is NaN, which the form refuses. */
export function NumberField({ pointer, label, min, max, value, onChange }: NumberFieldProps) {
  return (
    <TextField
      pointer={pointer}
      label={label}
      type="number"
      min={min}
      max={max}
      step={1}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? Number.NaN : Math.trunc(Number(text)))}
    />
  );
}
