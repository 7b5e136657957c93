import type { RelayTarget, Sector, TargetChoice, Tlp } from '@staffetta/contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { reasonText } from '../elements/reason-text.ts';
import { TickField } from '../elements/tick-field.tsx';

interface TargetsFieldProps {
  choices: readonly TargetChoice[];
  tlp: Tlp;
  value: readonly RelayTarget[];
  onChange: (targets: readonly RelayTarget[]) => void;
}

/** A target by what it says, so that two of the same are one. */
const keyOf = (target: RelayTarget) => Object.values(target).join('-');

/** Where it may go: each "no" says why. */
export function TargetsField({ choices, tlp, value, onChange }: TargetsFieldProps) {
  const { t } = useTranslation(['relays', 'words']);
  const chosen = new Set(value.map(keyOf));
  const toggle = (target: RelayTarget, on: boolean) => {
    const rest = value.filter((one) => keyOf(one) !== keyOf(target));
    onChange(on ? [...rest, target] : rest);
  };
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('targets')}</legend>
      {choices.length === 0 && <p className="muted">{t('noTargets')}</p>}
      <div className="ticks">
        {choices.map(({ target, name, tlps, reasons }) => {
          const barred = !tlps.includes(tlp);
          return (
            <TickField
              key={keyOf(target)}
              pointer={`/targets/${keyOf(target)}`}
              label={targetText(t, target, name)}
              hint={
                barred
                  ? `${t('targetBarred', { tlp: `TLP:${tlp}` })} ${reasons.map(reasonText).join(' ')}`
                  : undefined
              }
              disabled={barred && !chosen.has(keyOf(target))}
              checked={chosen.has(keyOf(target))}
              onChange={(on) => toggle(target, on)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** A target in words. */
export function targetText(t: unknown, target: RelayTarget, name: string | undefined): string {
  const words = t as TFunction<['relays', 'words']>;
  if (target.kind === 'sector')
    return words('relays:target.sector', {
      name: words(`words:sector.${target.sector as Sector}`, { defaultValue: target.sector }),
    });
  return words(`relays:target.${target.kind}`, { name: name ?? '' });
}
