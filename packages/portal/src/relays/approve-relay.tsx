import { operations, type RelayView, type RelayWork } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Fold } from '../elements/fold.tsx';
import { Message } from '../elements/message.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { CheckPanel } from './check-panel.tsx';
import { DeputyFold } from './deputy-fold.tsx';
import { OriginalPanel } from './original-panel.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { RelayReading } from './relay-reading.tsx';
import { ReleasePanel } from './release-panel.tsx';
import { TargetList } from './target-list.tsx';

/** For the second person: both texts side by side, what the machine says, where it will go; then yes or no. */
export function ApproveRelay({ relay, work }: { relay: RelayView; work: RelayWork }) {
  const { t } = useTranslation('relays');
  const may = useMay();
  const { proposedBy, proposedAt } = work;
  return (
    <>
      <Message kind="info" title={t('proposed')}>
        {proposedBy && proposedAt && (
          <p>{t('proposedBy', { name: proposedBy, when: whenText(proposedAt) })}</p>
        )}
      </Message>
      <div className="halves">
        <OriginalPanel work={work} />
        <div>
          <RelayReading relay={relay} />
        </div>
      </div>
      <CheckPanel work={work} />
      <section className="panel" aria-labelledby="targets">
        <h2 id="targets">{t('targets')}</h2>
        <TargetList work={work} />
        <p>
          <Tlp label={relay.tlp} />
        </p>
      </section>
      {may(operations.relays.release) ? (
        <section className="panel panel-ask screen-only" aria-labelledby="approve">
          <h2 id="approve">{t('approveTitle')}</h2>
          <p className="muted">{t('approveHint')}</p>
          <ReleasePanel relay={relay} />
          <Fold title={t('refuse')}>
            <RefuseForm relay={relay} />
          </Fold>
        </section>
      ) : (
        <DeputyFold relay={relay} />
      )}
    </>
  );
}
