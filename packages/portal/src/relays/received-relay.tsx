import { operations, type RelayView } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Reasons } from '../elements/reasons.tsx';
import { Shown } from '../elements/states.tsx';
import { RelayButton } from './relay-button.tsx';
import { RelayReading } from './relay-reading.tsx';
import { UndoPanel } from './undo-panel.tsx';

/** A relay as its reader has it: parents, other recipients and whose report it was are never told. */
export function ReceivedRelay({ relay }: { relay: RelayView }) {
  const { t } = useTranslation('relays');
  const why = useQuery(read(operations.items.why, { params: { uid: relay.uid } }));
  return (
    <>
      {relay.notice && <UndoPanel relay={relay} notice={relay.notice} />}
      {relay.text && (
        <p className="screen-only">
          <RelayButton parent={relay.uid} />
        </p>
      )}
      <RelayReading relay={relay} />
      <Fold title={t('why')}>
        <Shown of={why}>{({ reasons }) => <Reasons of={reasons} />}</Shown>
      </Fold>
    </>
  );
}
