import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, readPages, useAct } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { Pages } from '../elements/pages.tsx';
import { PickField } from '../elements/pick-field.tsx';
import { useMay } from '../session/session.ts';
import { DependencyLine } from './dependencies-panel.tsx';

/** Known organisations whose name begins so. */
async function organisationsCalled(name: string) {
  const { items } = await call(operations.organisations.list, { query: { name, limit: 8 } });
  return items;
}

/** Who depends on one of one's own services: each of them sees itself here, and nobody another. */
export function DependentsFold({ service, open }: { service: string; open: boolean }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const [shown, setShown] = useState(false);
  const dependents = useInfiniteQuery({
    ...readPages(operations.dependencies.list, { query: { service } }),
    enabled: shown,
  });
  return (
    <Fold title={t('dependents')} onOpen={() => setShown(true)}>
      <Pages of={dependents} empty={<p className="muted">{t('noDependents')}</p>}>
        {(items) => (
          <ul className="lines">
            {items.map((one) => (
              <DependencyLine key={one.dependent.uid} dependency={one} named="dependent" />
            ))}
          </ul>
        )}
      </Pages>
      {open && may(operations.dependencies.add) && <AddDependent service={service} />}
    </Fold>
  );
}

function AddDependent({ service }: { service: string }) {
  const { t } = useTranslation('organisations');
  const add = useAct(operations.dependencies.add, { changes: ['dependencies'] });
  return (
    <Form onSubmit={() => {}} error={add.error} label={t('addDependent')}>
      <PickField
        pointer="/dependent"
        label={t('addDependent')}
        hint={t('addDependentHint')}
        optional="quiet"
        source="organisations"
        search={organisationsCalled}
        value={undefined}
        onChange={(picked) => picked && add.mutate({ body: { service, dependent: picked.uid } })}
      />
    </Form>
  );
}
