import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/text-field.tsx';

interface Column<Row> {
  name: keyof Row & string;
  label: string;
  maxLength?: number;
  type?: 'text' | 'date';
}

interface RowsFieldProps<Row> {
  legend: string;
  hint?: string;
  pointer: string;
  value: readonly Row[];
  blank: Row;
  fields: readonly Column<Row>[];
  add: string;
  onChange: (rows: readonly Row[]) => void;
}

/** Some people or firms, each with the same few words. */
export function RowsField<Row extends Record<keyof Row, string>>(props: RowsFieldProps<Row>) {
  const { legend, hint, pointer, value, blank, fields, add, onChange } = props;
  const { t } = useTranslation('order');
  return (
    <fieldset className="field">
      <legend className="field-legend">{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {value.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name before it is typed, and rows keep their order.
        <div className="annex" key={place}>
          {fields.map(({ name, label, ...input }) => (
            <TextField
              key={name}
              pointer={`${pointer}/${place}/${name}`}
              label={label}
              {...input}
              value={row[name]}
              onChange={(text) =>
                onChange(value.map((one, at) => (at === place ? { ...one, [name]: text } : one)))
              }
            />
          ))}
          <Button
            kind="quiet"
            size="small"
            onClick={() => onChange(value.filter((_, at) => at !== place))}
          >
            {t('removeRow')}
            <span className="visually-hidden">
              : {legend} {place + 1}
            </span>
          </Button>
        </div>
      ))}
      <div>
        <Button kind="secondary" size="small" onClick={() => onChange([...value, blank])}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
