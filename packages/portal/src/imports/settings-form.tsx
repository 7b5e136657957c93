import {
  type Import,
  operations,
  type SheetField,
  type SheetMapping,
  sheetFields,
} from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { DefaultsFields } from './defaults-fields.tsx';

/** Which column is what, and what holds where the sheet says nothing. */
export function SettingsForm({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const [mapping, setMapping] = useState<SheetMapping>(one.mapping);
  const [defaults, setDefaults] = useState(one.defaults);
  const check = useAct(operations.imports.check, { changes: ['imports'] });
  const { uid, version } = one;
  return (
    <Form
      onSubmit={() => check.mutate({ params: { uid }, version, body: { mapping, defaults } })}
      error={check.error}
      label={t('columns')}
    >
      <section className="panel" aria-labelledby="columns">
        <h2 id="columns">{t('columns')}</h2>
        <p className="muted">{t('columnsLead', { line: one.headingLine })}</p>
        <ColumnTable one={one} mapping={mapping} change={setMapping} />
      </section>
      <section className="panel" aria-labelledby="otherwise">
        <h2 id="otherwise">{t('otherwise')}</h2>
        <DefaultsFields value={defaults} change={(part) => setDefaults({ ...defaults, ...part })} />
      </section>
      <div className="actions">
        <Button type="submit" busy={check.isPending}>
          {t(one.state === 'checked' ? 'tryAgain' : 'try')}
        </Button>
      </div>
    </Form>
  );
}

interface ColumnTableProps {
  one: Import;
  mapping: SheetMapping;
  change: (mapping: SheetMapping) => void;
}

function ColumnTable({ one, mapping, change }: ColumnTableProps) {
  const { t } = useTranslation('imports');
  const fieldOf = (column: number) => sheetFields.find((field) => mapping[field] === column) ?? '';
  const assign = (column: number, field: SheetField | '') => {
    const kept = Object.entries(mapping).filter(
      ([name, at]) => at !== column && name !== field && at !== undefined,
    );
    change({ ...Object.fromEntries(kept), ...(field && { [field]: column }) });
  };
  return (
    <table className="table-cards">
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('holds')}</th>
        </tr>
      </thead>
      <tbody>
        {one.columns.map(({ heading, samples }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may be equal or absent.
          <tr key={column}>
            <th scope="row">{heading || t('noHeading')}</th>
            <td data-head={t('samples')}>{samples.join(' · ')}</td>
            <td>
              <select
                className="input"
                aria-label={`${t('holds')}: ${heading || t('noHeading')}`}
                value={fieldOf(column)}
                onChange={(event) => assign(column, event.target.value as SheetField | '')}
              >
                <option value="">{t('notRead')}</option>
                {sheetFields.map((field) => (
                  <option key={field} value={field}>
                    {t(`field.${field}`)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
