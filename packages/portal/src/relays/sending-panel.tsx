import {
  type Indicator,
  type Permission,
  type RelayView,
  type RelayWork,
  relayModes,
} from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { InstantField } from '../elements/instant-field.tsx';
import { Message } from '../elements/message.tsx';
import { reasonText } from '../elements/reason-text.ts';
import { Reasons } from '../elements/reasons.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { IndicatorsField } from './indicators-field.tsx';
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
export function SendingPanel(props: SendingPanelProps) {
  const { relay, work, permission, offered, change } = props;
  const { t } = useTranslation(['relays', 'writing']);
  const labels = permission.tlps.map(({ tlp, permitted, reasons }) => ({
    value: tlp,
    title: t(`writing:reader.${tlp}`),
    aside: <Tlp label={tlp} />,
    ...(!permitted && { barred: true, hint: reasons.map(reasonText).join(' ') }),
  }));
  const modes = relayModes.toReversed().map((value) => ({
    value,
    title: t(`mode.${value}`),
    hint: t(`modeHint.${value}`),
    ...(value === 'unchanged' &&
      !permission.unchanged.permitted && {
        barred: true,
        hint: permission.unchanged.reasons.map(reasonText).join(' '),
      }),
  }));
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
          <ChoiceField
            pointer="/mode"
            label={t('form')}
            look="grid"
            choices={modes}
            value={work.mode}
            onChange={(mode) => change({ mode })}
          />
        )}
        <ChoiceField
          pointer="/tlp"
          label={t('label')}
          hint={t('labelHint')}
          choices={labels}
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
          <TickField
            pointer="/showOrigin"
            label={t('showOrigin')}
            hint={t('showOriginHint')}
            checked={work.showOrigin}
            onChange={(showOrigin) => change({ showOrigin })}
          />
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
