import { operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.tsx';
import { useMay } from '../session/session.ts';
import { HoldList } from './hold-list.tsx';
import { RequestList } from './request-list.tsx';

/** A police office's own holds, or, for everybody else, the requests to decide on. */
export function HoldsPage() {
  const { t } = useTranslation('holds');
  const may = useMay();
  const police = may(operations.holds.list);
  return (
    <Page
      title={police ? t('title') : t('requestsTitle')}
      lead={police ? t('lead') : t('requestsLead')}
    >
      <div className="panel panel-rows">{police ? <HoldList /> : <RequestList />}</div>
    </Page>
  );
}
