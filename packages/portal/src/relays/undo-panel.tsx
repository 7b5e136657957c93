import { operations, type RelayView, type UndoNotice } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Failed } from '../elements/states.tsx';
import { whenText } from '../elements/when.tsx';
import { IndicatorTable } from '../indicators/indicator-table.tsx';
import { useMay } from '../session/session.ts';

/** Corrected or recalled: what to undo, step by step, and the confirmation that it is done. */
export function UndoPanel({ relay, notice }: { relay: RelayView; notice: UndoNotice }) {
  const { t } = useTranslation(['relays', 'indicators']);
  const may = useMay();
  const confirm = useAct(operations.relays.confirmUndone, { changes: ['relays', 'items', 'desk'] });
  const { kind, reason, at, note, steps, indicators, confirmedAt } = notice;
  return (
    <section className="panel panel-undo" aria-labelledby="undo">
      <h2 id="undo">{t(`notice.${kind}`)}</h2>
      <p>{t('noticeWhy', { reason: t(`reason.${reason}`), when: whenText(at) })}</p>
      {note && <p className="written">{note}</p>}
      <h3>{t('noticeDo')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`undo.${step}`)}</li>
        ))}
      </ol>
      {indicators.length > 0 && (
        <>
          <IndicatorTable of={indicators} />
          <p className="screen-only">
            <CopyButton
              text={indicators.map(({ value }) => value).join('\n')}
              label={t('indicators:copyAll')}
            />
          </p>
        </>
      )}
      {confirm.error && <Failed error={confirm.error} />}
      {confirmedAt ? (
        <p>
          <strong>{t('undoneAt', { when: whenText(confirmedAt) })}</strong>
        </p>
      ) : (
        may(operations.relays.confirmUndone) && (
          <Button
            icon="it-check"
            busy={confirm.isPending}
            onClick={() =>
              confirm.mutate({ params: { uid: relay.uid }, body: { itemVersion: relay.version } })
            }
          >
            {t('confirmUndone')}
          </Button>
        )
      )}
    </section>
  );
}
