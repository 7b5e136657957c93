import { type Alert, operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { saveFile } from '../elements/save-file.ts';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';

/** The alert as a file, for who must keep that it was received and what was answered. */
export function ExportButton({ alert: { uid } }: { alert: Alert }) {
  const { t } = useTranslation('registry');
  const may = useMay();
  const save = useMutation({
    mutationFn: () => call(operations.alerts.export, { params: { uid } }),
    // The name that the server gives it too.
    onSuccess: (file) => saveFile(`allerta-${uid.slice(0, 8)}.pdf`, file as Blob),
  });
  if (!may(operations.alerts.export)) return null;
  return (
    <div className="screen-only">
      <Button
        kind="quiet"
        size="small"
        icon="it-download"
        busy={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('alertPdf')}
      </Button>
      {save.error && <Failed error={save.error} />}
    </div>
  );
}
