import type { RelayView } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../elements/copy-button.tsx';
import { IndicatorTable } from '../indicators/indicator-table.tsx';

/** A note as its readers have it: the text, and the indicators to look for. */
export function RelayReading({ relay }: { relay: RelayView }) {
  const { t } = useTranslation(['relays', 'indicators']);
  const { text, indicators, origin } = relay;
  return (
    <>
      {text && (
        <section className="panel" aria-labelledby="note-text">
          <h2 id="note-text">{t('note')}</h2>
          <div className="written">{text}</div>
          {origin.length > 0 && (
            <p className="muted small">
              {t('origin')}: {origin.join(', ')}
            </p>
          )}
        </section>
      )}
      {indicators.length > 0 && (
        <section className="panel" aria-labelledby="note-indicators">
          <div className="panel-head">
            <h2 id="note-indicators">
              {t('indicators:title')} ({indicators.length})
            </h2>
            <CopyButton
              text={indicators.map(({ value }) => value).join('\n')}
              label={t('indicators:copyAll')}
            />
          </div>
          <IndicatorTable of={indicators} />
        </section>
      )}
    </>
  );
}
