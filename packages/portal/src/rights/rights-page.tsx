import { operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.tsx';
import { useMay } from '../session/session.ts';
import { RecordRequest } from './record-request.tsx';
import { Requests } from './requests.tsx';
import { Wishes } from './wishes.tsx';

/** What persons concerned ask of the hub, and what hubs ask of this organisation for them. */
export function RightsPage() {
  const { t } = useTranslation('rights');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may(operations.rights.record) && <RecordRequest />}
      {may(operations.rights.list) && <Requests />}
      <Wishes />
    </Page>
  );
}
