import { useFault, useFieldId } from './faults.ts';
import { FieldFault } from './field.tsx';

interface TickProps {
  pointer: string;
  label: string;
  hint?: string;
  /** The form cannot be sent without it. */
  required?: boolean;
  disabled?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function TickField(props: TickProps) {
  const { pointer, label, hint, required, disabled, checked, onChange } = props;
  const fault = useFault(pointer);
  const id = useFieldId(pointer);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="tick" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={pointer}
          required={required}
          disabled={disabled}
          checked={checked}
          aria-invalid={fault ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span data-label-of={id}>{label}</span>
      </label>
      {hint && (
        <div className="field-hint tick-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldFault id={id} fault={fault} />
    </div>
  );
}
