import { operations, type SoonEnding } from '@staffetta/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read, readPages } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { When } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { EndingSteps } from './ending-steps.tsx';
import { ErasureLine } from './erasure-line.tsx';

/** What of one's own ends soon, to be looked at before; and what was erased. */
export function EndingsPage() {
  const { t } = useTranslation('endings');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may(operations.endings.list) && <Soon />}
      <Erased />
    </Page>
  );
}

function Soon() {
  const { t } = useTranslation('endings');
  const soon = useQuery(read(operations.endings.list));
  return (
    <section className="panel" aria-labelledby="soon">
      <h2 id="soon">
        {t('soon')}
        {soon.data && soon.data.items.length > 0 && ` (${soon.data.items.length})`}
      </h2>
      <Shown of={soon}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="it-check-circle" title={t('none')}>
              <p>{t('noneHint')}</p>
            </Empty>
          ) : (
            <ul className="rows">
              {items.map((one) => (
                <SoonLine key={`${one.item} ${one.scope}`} one={one} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function SoonLine({ one }: { one: SoonEnding }) {
  const { t } = useTranslation('endings');
  const { item, kind, title, tlp, scope, classes, count, end } = one;
  return (
    <li className="row-line row-soon">
      <div className="row-main">
        <span className="row-why">
          {scope === 'item'
            ? t(`whole.${kind}`)
            : t('values', { count, classes: classes.map((name) => t(`class.${name}`)).join(', ') })}
        </span>
        <Link to="/testi/$uid" params={{ uid: item }} className="row-title">
          {title || t('untitled')}
        </Link>
        <p className="row-facts">
          <span>
            {t('endsOn')} <When at={end.at} how="day" />: {t(`because.${end.because}`)}
          </span>
        </p>
        <EndingSteps
          item={item}
          scope={scope}
          may={end.because === 'source' ? ['erase'] : ['prolong', 'erase']}
          reviewing
        />
      </div>
      <div className="row-side">
        <Tlp label={tlp} />
      </div>
    </li>
  );
}

function Erased() {
  const { t } = useTranslation('endings');
  const erased = useInfiniteQuery(readPages(operations.endings.erasures, { query: {} }));
  return (
    <section className="panel" aria-labelledby="erased">
      <h2 id="erased">{t('erasedTitle')}</h2>
      <p className="muted">{t('erasedHint')}</p>
      <Pages of={erased} empty={<Empty icon="it-check-circle" title={t('nothingErased')} />}>
        {(items) => (
          <ul className="rows">
            {items.map((one) => (
              <li className="row-line" key={one.uid}>
                <div className="row-main">
                  <ErasureLine erasure={one} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}
