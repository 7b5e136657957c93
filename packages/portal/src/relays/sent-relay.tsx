import { operations, type RelayView, type RelayWork } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountsPanel } from '../alerts/counts-panel.tsx';
import { Button, buttonLook } from '../elements/button.tsx';
import { Message } from '../elements/message.tsx';
import { HoldButton } from '../holds/hold-button.tsx';
import { useMay } from '../session/session.ts';
import { CopiesPanel } from './copies-panel.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import { RecallDialog } from './recall-dialog.tsx';
import { RelayReading } from './relay-reading.tsx';
import { TargetList } from './target-list.tsx';

/** What was sent: the text, where it went, who has it, and how to correct or recall it. */
export function SentRelay({ relay, work }: { relay: RelayView; work: RelayWork }) {
  const { t } = useTranslation('relays');
  const [recalling, setRecalling] = useState(false);
  const { uid, state } = relay;
  const sent = state === 'released';
  return (
    <>
      {work.sourceCorrectedAt && sent && (
        <Message kind="warning">
          <p>{t('sourceCorrected')}</p>
        </Message>
      )}
      {work.correction && <CorrectionPanel relay={relay} correction={work.correction} />}
      {sent && <SentSteps uid={uid} recall={() => setRecalling(true)} />}
      {recalling && <RecallDialog item={uid} close={() => setRecalling(false)} />}
      <div className="columns-main">
        <div>
          <RelayReading relay={relay} />
        </div>
        <div>
          <section className="panel" aria-labelledby="sent-to">
            <h2 id="sent-to">{t('sentTo')}</h2>
            <TargetList work={work} />
          </section>
          <CopiesPanel item={uid} undoing={relay.notice !== undefined || !sent} />
          <CountsPanel item={uid} />
        </div>
      </div>
    </>
  );
}

/** What may be done with what was sent. */
function SentSteps({ uid, recall }: { uid: string; recall: () => void }) {
  const { t } = useTranslation('relays');
  const may = useMay();
  return (
    <div className="actions steps screen-only">
      {may(operations.alerts.send) && (
        <Link to="/allerte/nuova" search={{ item: uid }} className={buttonLook()}>
          {t('sendAlert')}
        </Link>
      )}
      {may(operations.relays.correct) && (
        <Link to="/inoltri/$uid/rettifica" params={{ uid }} className={buttonLook('secondary')}>
          {t('correct')}
        </Link>
      )}
      <HoldButton item={uid} />
      {may(operations.relays.recall) && (
        <Button kind="quiet" onClick={recall}>
          {t('recall')}
        </Button>
      )}
    </div>
  );
}
