import { type ExportFormat, operations, type Report } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { saveFile } from '../elements/save-file.ts';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { Registrations } from './registrations.tsx';

/** The report as a file for one's own registry: what was sent and still stands. */
export function RegistryPanel({ report }: { report: Report }) {
  const { t } = useTranslation('registry');
  const may = useMay();
  const { uid, receipt, content, times } = report;
  // The name that the server gives it too.
  const name = `segnalazione-${(receipt?.number ?? uid).replace(/[^A-Za-z0-9]+/g, '-')}`;
  const save = useMutation({
    mutationFn: (format: ExportFormat) =>
      call(operations.reports.export, { params: { uid }, query: { format } }),
    onSuccess: (file, format) => saveFile(`${name}.${format}`, file as Blob),
  });
  if (!content || !times.submittedAt || !may(operations.reports.export)) return null;
  return (
    <section className="panel screen-only" aria-labelledby="registry">
      <h2 id="registry">{t('title')}</h2>
      <p className="muted small">{t('hint')}</p>
      <p className="actions">
        {(['pdf', 'zip'] as const).map((format) => (
          <Button
            key={format}
            kind="secondary"
            size="small"
            icon="it-download"
            busy={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(format)}
          </Button>
        ))}
      </p>
      <p className="muted small">{t('zipHint')}</p>
      {save.error && <Failed error={save.error} />}
      <Registrations report={report} />
    </section>
  );
}
