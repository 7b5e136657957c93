import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { useFieldId } from './faults.ts';
import { Field, type FieldProps } from './field.tsx';

interface Named {
  readonly uid: string;
  readonly name: string;
}

interface PickFieldProps extends FieldProps {
  /** Key of what is searched, and how. */
  source: string;
  search: (name: string) => Promise<readonly Named[]>;
  value: Named | undefined;
  onChange: (picked: Named | undefined) => void;
}

interface PickedProps {
  label: string;
  name: string;
  /** Of the name, for what describes the button. */
  id: string;
  children: ReactNode;
}

/**
 * One of very many: a few letters of its name, then a choice among what they find. What is pressed goes away with it:
 * the focus stays in the field.
 */
export function PickField({ source, search, value, onChange, ...field }: PickFieldProps) {
  const { t } = useTranslation('form');
  const [name, setName] = useState('');
  const wanted = useDeferredValue(name.trim());
  const found = useQuery({
    queryKey: ['pick', source, wanted],
    queryFn: () => search(wanted),
    enabled: wanted.length >= 2 && !value,
  });
  const pickedId = `${useFieldId(field.pointer)}-picked`;
  const [written, other] = [useRef<HTMLInputElement>(null), useRef<HTMLButtonElement>(null)];
  const chose = useRef(false);
  useEffect(() => {
    if (!chose.current) return;
    chose.current = false;
    (other.current ?? written.current)?.focus();
  });
  const choose = (one: Named | undefined) => {
    chose.current = true;
    onChange(one);
    setName('');
  };
  if (value)
    return (
      <Picked label={field.label} name={value.name} id={pickedId}>
        <Button
          kind="quiet"
          size="small"
          ref={other}
          aria-describedby={pickedId}
          onClick={() => choose(undefined)}
        >
          {t('pickAnother')}
        </Button>
      </Picked>
    );
  const items = wanted.length >= 2 ? (found.data ?? []) : [];
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            className="input"
            type="search"
            autoComplete="off"
            {...control}
            placeholder={t('pickHint')}
            ref={written}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <div role="status" className="picks">
            {wanted.length >= 2 && found.isSuccess && items.length === 0 && t('pickNone')}
            {items.map((one) => (
              <Button key={one.uid} kind="secondary" size="small" onClick={() => choose(one)}>
                {one.name}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}

function Picked({ label, name, id, children }: PickedProps) {
  return (
    <div className="field">
      <span className="field-legend">{label}</span>
      <span className="picked">
        <strong id={id}>{name}</strong>
        {children}
      </span>
    </div>
  );
}
