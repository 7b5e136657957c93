import { type OutputOf, operations } from '@staffetta/contract';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, readPages } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Pages } from '../elements/pages.tsx';
import { saveFile } from '../elements/save-file.ts';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { EntryTable } from './entry-table.tsx';
import { VerifyFold } from './verify-fold.tsx';

type Log = OutputOf<typeof operations.logs.list>['items'][number];

/** One log: what it is, its entries, and the export that verifies offline. */
export function LogPanel({ log }: { log: Log }) {
  const { t } = useTranslation('journal');
  const may = useMay();
  const { uid, kind, title, size, parties } = log;
  const entries = useInfiniteQuery(
    readPages(operations.logs.entries, { params: { uid }, query: { limit: 100 } }),
  );
  // The name that the server gives it too, so that what is written below can be copied as it is.
  const name = `registro-${uid}.jsonl`;
  const save = useMutation({
    mutationFn: () => call(operations.logs.export, { params: { uid } }),
    onSuccess: (file) => saveFile(name, file as Blob),
  });
  return (
    <section className="panel" aria-labelledby="log">
      <div className="panel-head">
        <h2 id="log">
          {t(`kind.${kind}`)} {kind === 'shared' && `· ${title}`}
        </h2>
        {may(operations.logs.export) && (
          <Button
            kind="secondary"
            size="small"
            icon="it-download"
            busy={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('export')}
          </Button>
        )}
      </div>
      <p className="muted">
        {t(`kindHint.${kind}`)} {parties.map(({ name }) => name).join(' – ')} ·{' '}
        {t('entries', { count: size })}
      </p>
      {may(operations.logs.export) && <VerifyFold file={name} />}
      {save.error && <Failed error={save.error} />}
      <Pages of={entries} empty={<p className="muted">{t('empty')}</p>}>
        {(items) => <EntryTable entries={items} />}
      </Pages>
    </section>
  );
}
