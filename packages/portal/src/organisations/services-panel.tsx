import { type EssentialService, operations, type Sector, sectors } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { Failed, Shown } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useMay } from '../session/session.ts';

interface ServicesPanelProps {
  organisation: string;
  mayChange: boolean;
}

/** The essential services it supplies. */
export function ServicesPanel({ organisation, mayChange }: ServicesPanelProps) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const services = useQuery(read(operations.services.list, { query: { organisation } }));
  return (
    <section className="panel" aria-labelledby="services">
      <h2 id="services">{t('services')}</h2>
      <Shown of={services}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{t('noServices')}</p>}
            <ul className="lines">
              {items.map((service) => (
                <ServiceLine key={service.uid} service={service} />
              ))}
            </ul>
          </>
        )}
      </Shown>
      {mayChange && may(operations.services.add) && <AddService organisation={organisation} />}
    </section>
  );
}

function ServiceLine({ service }: { service: EssentialService }) {
  const { t } = useTranslation(['organisations', 'words']);
  const may = useMay();
  const retire = useAct(operations.services.retire, { changes: ['services'] });
  const { uid, name, sector, retired, version, mayChange } = service;
  return (
    <li className="line">
      <span className="line-main">
        <strong>{name}</strong>{' '}
        {sector && <span className="muted">{t(`words:sector.${sector}`)}</span>}
      </span>
      {retired && <Tag>{t('retired')}</Tag>}
      {!retired && mayChange && may(operations.services.retire) && (
        <Button
          kind="quiet"
          size="small"
          busy={retire.isPending}
          onClick={() => retire.mutate({ params: { uid }, version })}
        >
          {t('retire')}
        </Button>
      )}
      {retire.error && <Failed error={retire.error} />}
    </li>
  );
}

function AddService({ organisation }: { organisation: string }) {
  const { t } = useTranslation(['organisations', 'words']);
  const [name, setName] = useState('');
  const [sector, setSector] = useState<Sector | ''>('');
  const add = useAct(operations.services.add, {
    changes: ['services'],
    onSuccess: () => setName(''),
  });
  return (
    <Fold title={t('addService')}>
      <Form
        onSubmit={() => add.mutate({ body: { organisation, name, ...(sector && { sector }) } })}
        error={add.error}
        label={t('addService')}
      >
        <div className="columns">
          <TextField
            pointer="/name"
            label={t('serviceName')}
            maxLength={200}
            value={name}
            onChange={setName}
          />
          <SelectField<Sector>
            pointer="/sector"
            label={t('sector')}
            optional
            choices={sectors.map((one) => ({ value: one, title: t(`words:sector.${one}`) }))}
            value={sector}
            onChange={setSector}
          />
        </div>
        <div className="actions">
          <Button type="submit" busy={add.isPending}>
            {t('create')}
          </Button>
        </div>
      </Form>
    </Fold>
  );
}
