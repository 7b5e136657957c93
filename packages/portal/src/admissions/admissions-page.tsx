import { admissionStates, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { Tabs } from '../elements/tabs.tsx';
import { AdmissionRow } from './admission-row.tsx';
import { DoorPanel } from './door-panel.tsx';

/** Who asks to join the hub, and the page where they do. */
export function AdmissionsPage() {
  const { t } = useTranslation('admissions');
  const { state = 'open' } = useSearch({ from: '/inside/organizzazioni/richieste' });
  const admissions = useQuery(read(operations.admissions.list, { query: { state } }));
  const door = useQuery(read(operations.admissions.door));
  const tabs = admissionStates.map((value) => ({ value, title: t(`state.${value}`) }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs tabs={tabs} current={state} param="state" label={t('states')} />
      <div className="panel panel-rows">
        <Shown of={admissions}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="it-inbox" title={t('none')}>
                <p>{t(`noneHint.${state}`)}</p>
              </Empty>
            ) : (
              <ul className="rows">
                {items.map((one) => (
                  <AdmissionRow key={one.uid} admission={one} />
                ))}
              </ul>
            )
          }
        </Shown>
      </div>
      <Shown of={door}>{(own) => <DoorPanel key={own.version} door={own} />}</Shown>
    </Page>
  );
}
