import { operations, type RelayView, type RelayWork } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient, read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Message } from '../elements/message.tsx';
import { Failed, Shown } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { CheckPanel } from './check-panel.tsx';
import { DerivativePanel } from './derivative-panel.tsx';
import { OriginalPanel } from './original-panel.tsx';
import { RelayConflict } from './relay-conflict.tsx';
import { ReleasePanel } from './release-panel.tsx';
import { SendingPanel } from './sending-panel.tsx';
import { type RelayDraft, useRelayDraft } from './use-relay-draft.ts';

/** The original on the left, what will leave on the right; then how it leaves, and to whom. */
export function RelayEditor({
  relay: initial,
  work: first,
}: {
  relay: RelayView;
  work: RelayWork;
}) {
  const { t } = useTranslation('relays');
  const draft = useRelayDraft(initial);
  const { relay } = draft;
  const work = relay.work ?? first;
  const parents = first.parents.map(({ uid }) => uid);
  const permission = useQuery(read(operations.relays.preview, { body: { parents } }));
  return (
    <>
      <p className="muted">{t('editorLead')}</p>
      {relay.state === 'refused' && work.refusedBecause && (
        <Message kind="warning" title={t('refusedTitle')}>
          <p className="written">{work.refusedBecause}</p>
        </Message>
      )}
      {draft.saving === 'conflict' && <RelayConflict draft={draft} />}
      {draft.saving === 'failed' && draft.error && (
        <Failed error={draft.error} again={() => void draft.flush()} />
      )}
      <div className="halves">
        <OriginalPanel work={work} change={draft.change} />
        <DerivativePanel draft={draft} work={work} />
      </div>
      <CheckPanel work={work} change={draft.change} />
      <Shown of={permission}>
        {(preview) => (
          <SendingPanel
            relay={relay}
            work={work}
            permission={preview.permission}
            offered={preview.indicators}
            change={draft.change}
          />
        )}
      </Shown>
      <ProposeBar draft={draft} work={work} />
    </>
  );
}

function ProposeBar({ draft, work }: { draft: RelayDraft; work: RelayWork }) {
  const { t } = useTranslation('relays');
  const may = useMay();
  const propose = useAct(operations.relays.propose, { changes: ['desk'] });
  /** What is proposed now; undefined where that failed, which stands below. */
  const proposed = async () => {
    const saved = await draft.flush();
    if (!saved) return undefined;
    const { uid, version } = saved;
    return propose.mutateAsync({ params: { uid }, version, body: {} }).catch(() => undefined);
  };
  const go = async () => {
    const answer = await proposed();
    if (!answer) return;
    const { uid } = answer;
    queryClient.setQueryData(read(operations.relays.show, { params: { uid } }).queryKey, answer);
  };
  const failed = propose.error && <Failed error={propose.error} />;
  if (!work.secondPersonNeeded && may(operations.relays.release))
    return (
      <>
        {failed}
        <ReleasePanel relay={draft.relay} before={proposed} />
      </>
    );
  return (
    <div className="submit-bar">
      {failed}
      <div className="actions">
        <Button icon="it-arrow-right" busy={propose.isPending} onClick={() => void go()}>
          {t('propose')}
        </Button>
        <span className="muted small">{t('proposeHint')}</span>
      </div>
    </div>
  );
}
