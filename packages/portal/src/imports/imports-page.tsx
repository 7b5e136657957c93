import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { When } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { ExportMembers } from './export-members.tsx';
import { UploadSheet } from './upload-sheet.tsx';

/** Members from a spreadsheet: a new sheet, and those of the last days. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const may = useMay();
  const imports = useInfiniteQuery(readPages(operations.imports.list, { query: {} }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may(operations.imports.upload) && <UploadSheet />}
      <section className="panel panel-rows" aria-labelledby="before">
        <h2 id="before" className="visually-hidden">
          {t('before')}
        </h2>
        <Pages
          of={imports}
          empty={
            <Empty icon="it-upload" title={t('none')}>
              <p>{t('noneHint')}</p>
            </Empty>
          }
        >
          {(items) => (
            <ul className="rows">
              {items.map((one) => (
                <li key={one.uid} className="row-line">
                  <div className="row-main">
                    <Link
                      to="/organizzazioni/importa/$uid"
                      params={{ uid: one.uid }}
                      className="row-title"
                    >
                      {one.name}
                    </Link>
                    <p className="row-facts">
                      <Tag>{t(`state.${one.state}`)}</Tag>
                      <span>{t('rows', { count: one.rows })}</span>
                      <When at={one.createdAt} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Pages>
      </section>
      <ExportMembers />
    </Page>
  );
}
