import { type AgreementSummary, operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { Page } from '../elements/page.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { dayText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { AgreementStateTag } from './agreement-state-tag.tsx';
import { ImportButton } from './import-button.tsx';

/** The agreements one's own organisation is a party to. */
export function AgreementsPage() {
  const { t } = useTranslation('agreements');
  const may = useMay();
  const agreements = useInfiniteQuery(readPages(operations.agreements.list, { query: {} }));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {may(operations.agreements.draft) && (
            <Link to="/protocolli/nuovo" className={buttonLook()}>
              {t('write')}
            </Link>
          )}
          {may(operations.agreements.import) && <ImportButton />}
        </>
      }
    >
      <div className="panel panel-rows">
        <Pages
          of={agreements}
          empty={
            <Empty icon="it-note" title={t('empty')}>
              <p>{t('emptyHint')}</p>
            </Empty>
          }
        >
          {(items) => (
            <ul className="rows">
              {items.map((one) => (
                <AgreementRow key={one.uid} agreement={one} />
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </Page>
  );
}

function AgreementRow({ agreement }: { agreement: AgreementSummary }) {
  const { t } = useTranslation('agreements');
  const { uid, title, number, from, to, parties, state } = agreement;
  return (
    <li className="row-line">
      <div className="row-main">
        <Link to="/protocolli/$uid" params={{ uid }} className="row-title">
          {title}
        </Link>
        <p className="row-facts">
          <span className="mono">{number}</span>
          <span>{parties.map(({ organisation }) => organisation.name).join(' – ')}</span>
          <span>{t('term', { from: dayText(from), to: dayText(to) })}</span>
        </p>
      </div>
      <div className="row-side">
        <AgreementStateTag state={state} />
      </div>
    </li>
  );
}
