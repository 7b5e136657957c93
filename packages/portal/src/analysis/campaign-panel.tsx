import { type Campaign, type CampaignState, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { Tag, type Tone } from '../elements/tag.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { HitList } from './hit-list.tsx';

const tones: Record<CampaignState, Tone> = {
  proposed: 'warning',
  confirmed: 'success',
  dismissed: 'plain',
};

/** One campaign: what belongs together, and whether an analyst says so too. */
export function CampaignPanel({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('analysis');
  const may = useMay();
  const changes = ['analysis', 'desk'];
  const confirm = useAct(operations.analysis.confirmCampaign, { changes });
  const dismiss = useAct(operations.analysis.dismissCampaign, { changes });
  const { uid, version, state, proposedAt, hits } = campaign;
  const target = { params: { uid }, version };
  const values = new Set(hits.flatMap(({ shared }) => shared.map(({ value }) => value)));
  const error = confirm.error ?? dismiss.error;
  const id = `campaign-${uid}`;
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{[...values].slice(0, 3).join(', ')}</h2>
        <Tag tone={tones[state]}>{t(`campaignState.${state}`)}</Tag>
      </div>
      <p className="muted">{t('proposedOn', { when: whenText(proposedAt), count: hits.length })}</p>
      <HitList of={hits} />
      {error && <Failed error={error} />}
      {state === 'proposed' && may(operations.analysis.confirmCampaign) && (
        <div className="actions screen-only">
          <Button busy={confirm.isPending} onClick={() => confirm.mutate(target)}>
            {t('confirmCampaign')}
          </Button>
          <Button kind="secondary" busy={dismiss.isPending} onClick={() => dismiss.mutate(target)}>
            {t('dismissCampaign')}
          </Button>
        </div>
      )}
    </section>
  );
}
