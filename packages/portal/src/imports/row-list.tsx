import { type Import, operations, type RowOutcome, type RowVerdict } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Pages } from '../elements/pages.tsx';
import { RowLine } from './row-line.tsx';

interface RowListProps {
  one: Import;
  verdict?: RowVerdict;
  outcome?: RowOutcome;
}

/** Rows in the order of the sheet, a page at a time. */
export function RowList({ one, verdict, outcome }: RowListProps) {
  const { t } = useTranslation('imports');
  const query = { ...(verdict && { verdict }), ...(outcome && { outcome }) };
  const rows = useInfiniteQuery(
    readPages(operations.imports.rows, { params: { uid: one.uid }, query }),
  );
  return (
    <div className="panel panel-rows">
      <Pages of={rows} empty={<p className="muted panel-note">{t('noRows')}</p>}>
        {(items) => (
          <ul className="rows">
            {items.map((row) => (
              <RowLine key={row.line} one={one} row={row} />
            ))}
          </ul>
        )}
      </Pages>
    </div>
  );
}
