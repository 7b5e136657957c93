import { operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { saveFile } from '../elements/save-file.ts';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';

/** The register as a sheet, to keep or to correct and bring back. */
export function ExportMembers() {
  const { t } = useTranslation('imports');
  const may = useMay();
  const save = useMutation({
    mutationKey: [operations.memberships.export.id],
    mutationFn: (format: 'csv' | 'xlsx') =>
      call(operations.memberships.export, { body: { format } }),
    onSuccess: (file, format) => saveFile(`aderenti.${format}`, file as Blob),
  });
  if (!may(operations.memberships.export)) return null;
  return (
    <section className="panel" aria-labelledby="export">
      <h2 id="export">{t('export')}</h2>
      <p className="muted">{t('exportHint')}</p>
      {save.error && <Failed error={save.error} />}
      <div className="actions">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            kind="secondary"
            icon="it-download"
            busy={save.isPending}
            onClick={() => save.mutate(format)}
          >
            {t(`exportAs.${format}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
