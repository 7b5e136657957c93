import {
  type Permission,
  type RelayMode,
  type RelayView,
  relayModes,
  type Tlp as TlpLabel,
} from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { reasonText } from '../elements/reason-text.ts';
import { TickField } from '../elements/tick-field.tsx';
import { Tlp } from '../elements/tlp.tsx';

interface ModeFieldProps {
  unchanged: Permission['unchanged'];
  value: RelayMode;
  onChange: (mode: RelayMode) => void;
}

/** In which form it leaves; as it is only where nothing stands against it. */
export function ModeField({ unchanged, value, onChange }: ModeFieldProps) {
  const { t } = useTranslation('relays');
  const choices = relayModes.toReversed().map((mode) => ({
    value: mode,
    title: t(`mode.${mode}`),
    hint: t(`modeHint.${mode}`),
    ...(mode === 'unchanged' &&
      !unchanged.permitted && {
        barred: true,
        hint: unchanged.reasons.map(reasonText).join(' '),
      }),
  }));
  return (
    <ChoiceField
      pointer="/mode"
      label={t('form')}
      look="grid"
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}

interface LabelFieldProps {
  labels: Permission['tlps'];
  value: RelayView['tlp'];
  onChange: (tlp: TlpLabel) => void;
}

/** Under which label. */
export function LabelField({ labels, value, onChange }: LabelFieldProps) {
  const { t } = useTranslation(['relays', 'writing']);
  const choices = labels.map(({ tlp, permitted, reasons }) => ({
    value: tlp,
    title: t(`writing:reader.${tlp}`),
    aside: <Tlp label={tlp} />,
    ...(!permitted && { barred: true, hint: reasons.map(reasonText).join(' ') }),
  }));
  return (
    <ChoiceField
      pointer="/tlp"
      label={t('label')}
      hint={t('labelHint')}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}

interface OriginFieldProps {
  value: boolean;
  onChange: (shown: boolean) => void;
}

/** Whether the recipients learn from whom it came. */
export function OriginField({ value, onChange }: OriginFieldProps) {
  const { t } = useTranslation('relays');
  return (
    <TickField
      pointer="/showOrigin"
      label={t('showOrigin')}
      hint={t('showOriginHint')}
      checked={value}
      onChange={onChange}
    />
  );
}
