import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { CopyButton } from '../elements/copy-button.tsx';
import { Shown } from '../elements/states.tsx';
import { IndicatorTable } from '../indicators/indicator-table.tsx';

/** The indicators that were confirmed. */
export function IndicatorsPanel({ uid }: { uid: string }) {
  const { t } = useTranslation('indicators');
  const found = useQuery(read(operations.indicators.list, { params: { uid } }));
  return (
    <section className="panel" aria-labelledby="indicators">
      <Shown of={found}>
        {({ indicators }) => {
          const confirmed = indicators.filter(({ state }) => state === 'confirmed');
          return (
            <>
              <div className="panel-head">
                <h2 id="indicators">
                  {t('title')} {confirmed.length > 0 && `(${confirmed.length})`}
                </h2>
                {confirmed.length > 0 && (
                  <CopyButton
                    text={confirmed.map(({ value }) => value).join('\n')}
                    label={t('copyAll')}
                  />
                )}
              </div>
              {confirmed.length > 0 ? (
                <IndicatorTable of={confirmed} />
              ) : (
                <p className="muted">{t('none')}</p>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}
