import { type ItemEnding, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';
import { When } from '../elements/when.tsx';
import { EndingSteps } from './ending-steps.tsx';
import { ErasureLine } from './erasure-line.tsx';

/** When a report or relay and its values end, why then, and what was erased of it. */
export function EndingPanel({ item }: { item: string }) {
  const { t } = useTranslation('endings');
  const ending = useQuery(read(operations.endings.show, { params: { uid: item } }));
  return (
    <section className="panel" aria-labelledby="ending">
      <h2 id="ending">{t('panel')}</h2>
      <Shown of={ending}>{(it) => <Ending item={item} ending={it} />}</Shown>
    </section>
  );
}

function Ending({ item, ending }: { item: string; ending: ItemEnding }) {
  const { t } = useTranslation('endings');
  const { end, values, erasures, may } = ending;
  const erased = erasures.some(({ scope }) => scope === 'item');
  return (
    <>
      {!erased && (
        <p>
          {end ? (
            <>
              {t('endsOn')} <When at={end.at} how="day" />: {t(`because.${end.because}`)}
            </>
          ) : (
            t('notYet')
          )}
        </p>
      )}
      {values.length > 0 && (
        <ul className="plain-list">
          {values.map((one) => (
            <li key={one.class}>
              {t(`class.${one.class}`)} ({one.count}): {t('until')}{' '}
              <When at={one.end.at} how="day" />
            </li>
          ))}
        </ul>
      )}
      {erasures.length > 0 && (
        <ul className="plain-list">
          {erasures.map((one) => (
            <li key={one.uid}>
              <ErasureLine erasure={one} />
            </li>
          ))}
        </ul>
      )}
      <EndingSteps item={item} scope="item" may={may} />
    </>
  );
}
