import { operations, type ReportIndicator } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { FindLine } from './find-line.tsx';

interface FindsPanelProps {
  /** The draft they belong to, once it is saved. */
  uid: string | undefined;
  indicators: readonly ReportIndicator[];
}

/** What was found in the text; the person confirms or strikes each. Nothing unconfirmed is shared. */
export function FindsPanel({ uid = '', indicators }: FindsPanelProps) {
  const { t } = useTranslation('writing');
  const changes = ['indicators'];
  const confirm = useAct(operations.indicators.confirm, { changes });
  const strike = useAct(operations.indicators.strike, { changes });
  const open = indicators.filter(({ state, warning }) => state === 'proposed' && !warning);
  const decide = (act: typeof confirm, which: readonly ReportIndicator[]) =>
    act.mutate({
      params: { uid },
      body: { indicators: which.map(({ kind, value }) => ({ kind, value })) },
    });
  const error = confirm.error ?? strike.error;
  return (
    <section className="panel" aria-labelledby="finds">
      <div className="panel-head">
        <h2 id="finds">
          {t('found')} {indicators.length > 0 && `(${indicators.length})`}
        </h2>
        {open.length > 0 && (
          <Button
            size="small"
            icon="it-check"
            busy={confirm.isPending}
            onClick={() => decide(confirm, open)}
          >
            {t('confirmAll')}
          </Button>
        )}
      </div>
      <p className="muted small">{indicators.length > 0 ? t('foundHint') : t('foundNone')}</p>
      {error && <Failed error={error} />}
      <ul className="finds">
        {indicators.map((one) => (
          <FindLine
            key={`${one.kind} ${one.value}`}
            find={one}
            confirm={() => decide(confirm, [one])}
            strike={() => decide(strike, [one])}
          />
        ))}
      </ul>
    </section>
  );
}
