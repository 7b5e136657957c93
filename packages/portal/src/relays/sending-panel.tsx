import type { Indicator, Permission, RelayView, RelayWork } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { InstantField } from '../elements/instant-field.tsx';
import { Message } from '../elements/message.tsx';
import { Reasons } from '../elements/reasons.tsx';
import { IndicatorsField } from './indicators-field.tsx';
import { LabelField, ModeField, OriginField } from './sending-fields.tsx';
import { TargetsField } from './targets-field.tsx';
import type { RelayChange } from './use-relay-saves.ts';

interface SendingPanelProps {
  relay: RelayView;
  work: RelayWork;
  permission: Permission;
  /** Indicators that may go along. */
  offered: readonly Indicator[];
  change: (change: RelayChange) => void;
}

/** In which form, under which label, to whom: what the rules permit, and why not the rest. */
export function SendingPanel({ relay, work, permission, offered, change }: SendingPanelProps) {
  const { t } = useTranslation('relays');
  return (
    <section className="panel" aria-labelledby="send-as">
      <h2 id="send-as">{t('sendAs')}</h2>
      {!permission.permitted && (
        <Message kind="danger" title={t('obstacles')}>
          <Reasons of={permission.reasons} />
        </Message>
      )}
      <div className="form">
        {work.parents.length > 0 && (
          <ModeField
            unchanged={permission.unchanged}
            value={work.mode}
            onChange={(mode) => change({ mode })}
          />
        )}
        <LabelField
          labels={permission.tlps}
          value={relay.tlp}
          onChange={(tlp) => change({ tlp })}
        />
        <IndicatorsField relay={relay} work={work} offered={offered} change={change} />
        <TargetsField
          choices={permission.targets}
          tlp={relay.tlp}
          value={work.targets}
          onChange={(targets) => change({ targets: [...targets] })}
        />
        <InstantField
          pointer="/until"
          label={t('until')}
          optional
          value={relay.until}
          onChange={(until) => until && change({ until })}
        />
        {work.parents.length > 0 && (
          <OriginField value={work.showOrigin} onChange={(showOrigin) => change({ showOrigin })} />
        )}
        {work.obstacles.length > 0 && (
          <Message kind="warning" title={t('obstacles')} live>
            <Reasons of={work.obstacles} />
          </Message>
        )}
      </div>
    </section>
  );
}
