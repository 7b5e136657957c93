import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPages, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { Pages } from '../elements/pages.tsx';
import { useMay } from '../session/session.ts';
import { factsOf, noService, ServiceFields } from './service-fields.tsx';
import { ServiceLine } from './service-line.tsx';

interface ServicesPanelProps {
  organisation: string;
  /** It is one's own: who depends on a service is shown to its supplier. */
  own: boolean;
  mayChange: boolean;
}

/** The essential services it supplies. */
export function ServicesPanel({ organisation, own, mayChange }: ServicesPanelProps) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const services = useInfiniteQuery(
    readPages(operations.services.list, { query: { organisation } }),
  );
  return (
    <section className="panel" aria-labelledby="services">
      <h2 id="services">{t('services')}</h2>
      <Pages of={services} empty={<p className="muted">{t('noServices')}</p>}>
        {(items) => (
          <ul className="lines">
            {items.map((service) => (
              <ServiceLine key={service.uid} service={service} own={own} />
            ))}
          </ul>
        )}
      </Pages>
      {mayChange && may(operations.services.add) && <AddService organisation={organisation} />}
    </section>
  );
}

function AddService({ organisation }: { organisation: string }) {
  const { t } = useTranslation('organisations');
  const [written, setWritten] = useState(noService);
  const add = useAct(operations.services.add, {
    changes: ['services'],
    onSuccess: () => setWritten(noService),
  });
  return (
    <Fold title={t('addService')}>
      <Form
        onSubmit={() => add.mutate({ body: { organisation, ...factsOf(written) } })}
        error={add.error}
        label={t('addService')}
      >
        <ServiceFields value={written} change={setWritten} />
        <div className="actions">
          <Button type="submit" busy={add.isPending}>
            {t('create')}
          </Button>
        </div>
      </Form>
    </Fold>
  );
}
