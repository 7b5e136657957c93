import { operations, type RelayView, type RelayWork } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Fold } from '../elements/fold.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { CheckResult } from './check-panel.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { ReleasePanel } from './release-panel.tsx';

interface CorrectionPanelProps {
  relay: RelayView;
  correction: NonNullable<RelayWork['correction']>;
}

/** A correction of the text that waits for the second person, as the first text did. */
export function CorrectionPanel({ relay, correction }: CorrectionPanelProps) {
  const { t } = useTranslation('relays');
  const may = useMay();
  const { title, text, proposedBy, proposedAt, check } = correction;
  return (
    <section className="panel panel-ask" aria-labelledby="correction">
      <h2 id="correction">{t('correctionWaits')}</h2>
      <p className="muted">{t('proposedBy', { name: proposedBy, when: whenText(proposedAt) })}</p>
      <h3>{title}</h3>
      <div className="written">{text}</div>
      <CheckResult check={check} />
      {may(operations.relays.release) && (
        <>
          <p className="muted">{t('approveHint')}</p>
          <ReleasePanel relay={relay} />
          <Fold title={t('refuse')}>
            <RefuseForm relay={relay} />
          </Fold>
        </>
      )}
    </section>
  );
}
