import { operations, type Report, type UndoStep } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';

/** What is asked of who had received it, in order. */
const steps: Record<'recall' | 'correction', readonly UndoStep[]> = {
  recall: ['remove_rules', 'delete_copies', 'tell_those_you_told', 'confirm'],
  correction: ['replace_text', 'tell_those_you_told', 'confirm'],
};

/** A report that was corrected or taken back, while the desk still waits for this organisation's word. */
export function UndoReportPanel({ report }: { report: Report }) {
  const { t } = useTranslation('relays');
  const may = useMay();
  const { uid, version, ending, standing, contentVersion } = report;
  const touched = standing === 'recipient' && (ending !== undefined || contentVersion > 1);
  const desk = useQuery({ ...read(operations.desk.show), enabled: touched });
  const confirm = useAct(operations.relays.confirmUndone, {
    changes: ['reports', 'items', 'desk'],
  });
  const waits = desk.data?.items.some(
    (item) => item.uid === uid && item.reason === 'undo_to_confirm',
  );
  if (!touched || !waits) return null;
  const kind = ending ? 'recall' : 'correction';
  return (
    <section className="panel panel-undo" aria-labelledby="undo">
      <h2 id="undo">{t(`notice.${kind}`)}</h2>
      <h3>{t('noticeDo')}</h3>
      <ol>
        {steps[kind].map((step) => (
          <li key={step}>{t(`undo.${step}`)}</li>
        ))}
      </ol>
      {confirm.error && <Failed error={confirm.error} />}
      {may(operations.relays.confirmUndone) && (
        <Button
          icon="it-check"
          busy={confirm.isPending}
          onClick={() => confirm.mutate({ params: { uid }, body: { itemVersion: version } })}
        >
          {t('confirmUndone')}
        </Button>
      )}
    </section>
  );
}
