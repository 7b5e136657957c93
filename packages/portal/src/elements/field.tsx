import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFault, useFieldId } from './faults.ts';
import { Icon } from './icon.tsx';

export interface FieldProps {
  /** JSON pointer of the value in the operation's body: `/person/email`. */
  pointer: string;
  label: string;
  hint?: ReactNode;
  /** Nothing need be written: the label says so, unless `quiet`. What is not optional is required. */
  optional?: boolean | 'quiet';
}

/** What a control needs to be tied to its label, hint and fault. */
export interface ControlProps {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, hint, control, fault, tied together. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { pointer, label, hint, optional = false } = field;
  const { t } = useTranslation('form');
  const fault = useFault(pointer);
  const id = useFieldId(pointer);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        <span data-label-of={id}>{label}</span>
        {optional === true && <span className="field-optional"> {t('optional')}</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        name: pointer,
        required: !optional,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      <FieldFault id={id} fault={fault} />
    </div>
  );
}

export function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  if (!fault) return null;
  return (
    <p className="field-error" id={`${id}-fault`}>
      <Icon name="it-error" small />
      {fault}
    </p>
  );
}
