import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
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

/** One of very many: a few letters of its name, then a choice among what they find. */
export function PickField({ source, search, value, onChange, ...field }: PickFieldProps) {
  const { t } = useTranslation('form');
  const [name, setName] = useState('');
  const wanted = useDeferredValue(name.trim());
  const found = useQuery({
    queryKey: ['pick', source, wanted],
    queryFn: () => search(wanted),
    enabled: wanted.length >= 2 && !value,
  });
  if (value)
    return (
      <div className="field">
        <span className="field-legend">{field.label}</span>
        <span className="picked">
          <strong>{value.name}</strong>
          <Button kind="quiet" size="small" onClick={() => onChange(undefined)}>
            {t('pickAnother')}
          </Button>
        </span>
      </div>
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
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <div role="status" className="picks">
            {wanted.length >= 2 && found.isSuccess && items.length === 0 && t('pickNone')}
            {items.map((one) => (
              <Button
                key={one.uid}
                kind="secondary"
                size="small"
                onClick={() => {
                  onChange(one);
                  setName('');
                }}
              >
                {one.name}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}
