import { type Annex, operations, urlOf } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';

/** The papers that belong to the agreement: saved to disk where both sides have the file, else named by their digest. */
export function AnnexesPanel({ annexes }: { annexes: readonly Annex[] }) {
  const { t } = useTranslation('agreements');
  if (annexes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="annexes">
      <h2 id="annexes">{t('annexes')}</h2>
      <ul>
        {annexes.map(({ title, file, sha256 }) => (
          <li key={`${title} ${file ?? sha256 ?? ''}`}>
            {file ? (
              <a href={urlOf('', operations.files.download, { params: { uid: file } } as never)}>
                {title}
              </a>
            ) : (
              <>
                {title} <span className="muted">({t('annexElsewhere')})</span>
              </>
            )}
            {sha256 && <code className="small block">{sha256}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}
