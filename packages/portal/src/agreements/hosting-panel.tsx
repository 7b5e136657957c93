import type { Agreement, Clauses, Controller } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { dayText } from '../elements/when.tsx';

type Hosting = NonNullable<Clauses['hosting']>;

/** Who hosts, who processes, who administers, and who is controller for each side: as far as it is said. */
export function HostingPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('order');
  const { clauses, particulars, parties } = agreement;
  const { host, processors, administrators } = clauses.hosting ?? {};
  const controllers = particulars.filter(({ controller }) => controller);
  if (!clauses.hosting && controllers.length === 0) return null;
  const nameOf = (uid: string) =>
    parties.find(({ organisation }) => organisation.uid === uid)?.organisation.name ?? '';
  return (
    <section className="panel" aria-labelledby="hosted">
      <h2 id="hosted">{t('hosting')}</h2>
      <dl className="facts clauses">
        {host && <HostFact host={host} />}
        {controllers.map(({ party, controller }) => (
          <ControllerFact key={party} side={nameOf(party)} controller={controller!} />
        ))}
        {processors && <ProcessorsFact processors={processors} />}
        {administrators && <AdministratorsFact administrators={administrators} />}
      </dl>
    </section>
  );
}

function HostFact({ host }: { host: NonNullable<Hosting['host']> }) {
  const { t } = useTranslation('order');
  return (
    <>
      <dt>{t('host')}</dt>
      <dd>
        {host.name}, {host.seat}
        <span className="muted small block">
          {t('dataIn', { dataCentre: host.dataCentre, country: host.country })}
        </span>
      </dd>
    </>
  );
}

function ControllerFact({ side, controller }: { side: string; controller: Controller }) {
  const { t } = useTranslation('order');
  const { name, seat, capacity, dpo } = controller;
  return (
    <div className="fact">
      <dt>{t('controllerFor', { name: side })}</dt>
      <dd>
        {name}, {seat}, {t(`capacity.${capacity}`)}
        <span className="muted small block">
          {t('dpo')}: {dpo.name}, {dpo.email}
          {dpo.phone && `, ${dpo.phone}`}
        </span>
      </dd>
    </div>
  );
}

function ProcessorsFact({ processors }: { processors: NonNullable<Hosting['processors']> }) {
  const { t } = useTranslation('order');
  return (
    <>
      <dt>{t('processors')}</dt>
      <dd>
        {processors.length === 0
          ? t('processorsAnswer.none')
          : processors.map((one) => (
              <span className="block" key={`${one.name} ${one.task}`}>
                {one.name}, {one.seat}: {one.task}
              </span>
            ))}
      </dd>
    </>
  );
}

interface AdministratorsFactProps {
  administrators: NonNullable<Hosting['administrators']>;
}

function AdministratorsFact({ administrators }: AdministratorsFactProps) {
  const { t } = useTranslation('order');
  return (
    <>
      <dt>{t('administrators')}</dt>
      <dd>
        {administrators.map((one) => (
          <span className="block" key={`${one.name} ${one.employer}`}>
            {one.name}, {one.employer}, {t('since', { day: dayText(one.designatedOn) })}
          </span>
        ))}
      </dd>
    </>
  );
}
