import { languages, operations, papers, urlOf } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';

/** What is printed from the agreement's data: the technical annex, and two forms to be adapted before use. */
export function PapersPanel({ uid }: { uid: string }) {
  const { t } = useTranslation(['order', 'settings']);
  return (
    <section className="panel screen-only" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <p className="muted">{t('papersHint')}</p>
      <ul className="lines">
        {papers.map((paper) => (
          <li className="line" key={paper}>
            <span className="line-main">
              <strong>{t(`paper.${paper}`)}</strong>
              <span className="muted small block">{t(`paperHint.${paper}`)}</span>
            </span>
            {languages.map((language) => (
              <a
                key={language}
                href={urlOf('', operations.agreements.print, {
                  params: { uid },
                  query: { paper, language },
                } as never)}
              >
                PDF, {t(`settings:language.${language}`)}
                <span className="visually-hidden">: {t(`paper.${paper}`)}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
