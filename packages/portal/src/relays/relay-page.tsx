import { operations, type RelayView } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { When } from '../elements/when.tsx';
import { EndingPanel } from '../endings/ending-panel.tsx';
import { ApproveRelay } from './approve-relay.tsx';
import { ReceivedRelay } from './received-relay.tsx';
import { RelayEditor } from './relay-editor.tsx';
import { RelayStateTag } from './relay-state-tag.tsx';
import { SentRelay } from './sent-relay.tsx';

/** One relay: to be written, to be released, sent, or received. */
export function RelayPage() {
  const { uid } = useParams({ from: '/inside/inoltri/$uid' });
  const relay = useQuery(read(operations.relays.show, { params: { uid } }));
  return <Shown of={relay}>{(it) => <OneRelay relay={it} />}</Shown>;
}

function OneRelay({ relay }: { relay: RelayView }) {
  const { t } = useTranslation('relays');
  const { own, work, state, title, tlp, from, releasedAt, createdAt } = relay;
  const editing = own && work && (state === 'draft' || state === 'refused');
  return (
    <Page
      title={editing ? t('editorTitle') : title || t('recalledTitle')}
      lead={
        <span className="row-tags">
          {own ? <RelayStateTag state={state} /> : <span>{t('from', { name: from.name })}</span>}
          {!editing && <Tlp label={tlp} />}
          <When at={releasedAt ?? createdAt} />
        </span>
      }
    >
      <Body relay={relay} />
      {!editing && <EndingPanel item={relay.uid} />}
    </Page>
  );
}

function Body({ relay }: { relay: RelayView }) {
  const { own, work, state, uid } = relay;
  if (!own || !work) return <ReceivedRelay relay={relay} />;
  if (state === 'draft' || state === 'refused')
    return <RelayEditor key={uid} relay={relay} work={work} />;
  if (state === 'proposed') return <ApproveRelay relay={relay} work={work} />;
  return <SentRelay relay={relay} work={work} />;
}
