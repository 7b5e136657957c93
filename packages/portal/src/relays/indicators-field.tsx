import { type Indicator, operations, type RelayView, type RelayWork } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { kindText } from '../indicators/words.ts';
import { useMay } from '../session/session.ts';
import type { RelayChange } from './use-relay-saves.ts';

interface IndicatorsFieldProps {
  relay: RelayView;
  work: RelayWork;
  /** What the parents' originators confirmed. */
  offered: readonly Indicator[];
  change: (change: RelayChange) => void;
}

const keyOf = ({ kind, value }: Indicator) => `${kind} ${value}`;

/** Which indicators go along: those that were confirmed; for a note of one's own, those that its text holds. */
export function IndicatorsField({ relay, work, offered, change }: IndicatorsFieldProps) {
  const { t } = useTranslation(['relays', 'indicators']);
  const may = useMay();
  const own = work.parents.length === 0;
  const found = useQuery({
    ...read(operations.extraction.preview, { body: { text: relay.text ?? '' } }),
    enabled: own && may(operations.extraction.preview),
    placeholderData: (was) => was,
  });
  const finds = own
    ? (found.data?.finds ?? []).map(({ kind, value }) => ({ kind, value }))
    : offered;
  const all = new Map([...finds, ...relay.indicators].map((one) => [keyOf(one), one]));
  const chosen = new Set(relay.indicators.map(keyOf));
  const toggle = (one: Indicator, on: boolean) => {
    const rest = relay.indicators.filter((other) => keyOf(other) !== keyOf(one));
    change({ indicators: on ? [...rest, one] : rest });
  };
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('indicators')}</legend>
      <p className="field-hint">{all.size > 0 ? t('indicatorsHint') : t('indicatorsNone')}</p>
      {all.size > 1 && chosen.size < all.size && (
        <p>
          <Button
            kind="secondary"
            size="small"
            onClick={() => change({ indicators: [...all.values()] })}
          >
            {t('indicatorsAll')}
          </Button>
        </p>
      )}
      <div className="ticks">
        {[...all.values()].map((one) => (
          <TickField
            key={keyOf(one)}
            pointer={`/indicators/${keyOf(one)}`}
            label={one.value}
            hint={kindText(t, one.kind)}
            checked={chosen.has(keyOf(one))}
            onChange={(on) => toggle(one, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
