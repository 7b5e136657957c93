import { Field, type FieldProps } from './field.tsx';

interface InstantProps extends FieldProps {
  /** RFC 3339, or nothing. */
  value: string | undefined;
  onChange: (at: string | undefined) => void;
  min?: string;
}

/** Date and hour as the person's own clock shows them; kept as an instant. */
export function InstantField({ value, onChange, min, ...field }: InstantProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          className="input"
          type="datetime-local"
          {...control}
          value={value ? localText(value) : ''}
          min={min && localText(min)}
          onChange={(event) => onChange(instantOf(event.target.value))}
        />
      )}
    </Field>
  );
}

const two = (part: number) => String(part).padStart(2, '0');

function localText(at: string): string {
  const d = new Date(at);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

const instantOf = (local: string) => (local ? new Date(local).toISOString() : undefined);
