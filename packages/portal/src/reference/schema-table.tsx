import { useTranslation } from 'react-i18next';
import { type Schema, schemaLines } from './schema-lines.ts';

/** The fields of what is sent or answered; nothing where there are none. */
export function SchemaTable({ title, schema }: { title: string; schema: Schema | undefined }) {
  const { t } = useTranslation('reference');
  const lines = schemaLines(schema?.type === 'array' ? schema.items : schema);
  if (lines.length === 0) return null;
  return (
    <section className="schema" aria-label={title}>
      <h4>{title}</h4>
      <table className="table-cards">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('bounds')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ path, required, type, bounds }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
                {required && <span className="muted small"> {t('required')}</span>}
              </th>
              <td data-head={t('type')}>{type}</td>
              <td data-head={t('bounds')} className="small">
                {bounds}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
