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

type Search = (name: string) => Promise<readonly Named[]>;

interface PickFieldProps extends FieldProps {
  /** Key of what is searched, and how. */
  source: string;
  search: Search;
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

/** One of very many: a few letters of its name, then a choice among what they find. */
export function PickField({ source, search, value, onChange, ...field }: PickFieldProps) {
  const { t } = useTranslation('form');
  const [name, setName] = useState('');
  const { items, none } = useFound(source, search, name, !value);
  const pickedId = `${useFieldId(field.pointer)}-picked`;
  const { written, other, stay } = useStayingFocus();
  const choose = (one: Named | undefined) => {
    stay();
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
          <Picks of={items} none={none} choose={choose} />
        </>
      )}
    </Field>
  );
}

/** What a few letters find, while nothing is picked; `none` when they find nothing. */
function useFound(source: string, search: Search, name: string, unpicked: boolean) {
  const wanted = useDeferredValue(name.trim());
  const enough = wanted.length >= 2;
  const found = useQuery({
    queryKey: ['pick', source, wanted],
    queryFn: () => search(wanted),
    enabled: enough && unpicked,
  });
  const items = enough ? (found.data ?? []) : [];
  return { items, none: enough && found.isSuccess && items.length === 0 };
}

/** What is pressed goes away with the choice: the focus stays in the field. */
function useStayingFocus() {
  const [written, other] = [useRef<HTMLInputElement>(null), useRef<HTMLButtonElement>(null)];
  const chose = useRef(false);
  useEffect(() => {
    if (!chose.current) return;
    chose.current = false;
    (other.current ?? written.current)?.focus();
  });
  const stay = () => {
    chose.current = true;
  };
  return { written, other, stay };
}

interface PicksProps {
  of: readonly Named[];
  none: boolean;
  choose: (one: Named) => void;
}

function Picks({ of, none, choose }: PicksProps) {
  const { t } = useTranslation('form');
  return (
    <div role="status" className="picks">
      {none && t('pickNone')}
      {of.map((one) => (
        <Button key={one.uid} kind="secondary" size="small" onClick={() => choose(one)}>
          {one.name}
        </Button>
      ))}
    </div>
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
