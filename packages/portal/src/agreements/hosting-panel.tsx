import type { Agreement } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { dayText } from '../elements/when.tsx';

/** Who hosts, who processes, who administers, and who is controller for each side: as far as it is said. */
export function HostingPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation(['order', 'words']);
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
        {host && (
          <>
            <dt>{t('host')}</dt>
            <dd>
              {host.name}, {host.seat}
              <span className="muted small block">
                {t('dataIn', { dataCentre: host.dataCentre, country: host.country })}
              </span>
            </dd>
          </>
        )}
        {controllers.map(({ party, controller }) => (
          <div className="fact" key={party}>
            <dt>{t('controllerFor', { name: nameOf(party) })}</dt>
            <dd>
              {controller!.name}, {controller!.seat}, {t(`capacity.${controller!.capacity}`)}
              <span className="muted small block">
                {t('dpo')}: {controller!.dpo.name}, {controller!.dpo.email}
                {controller!.dpo.phone && `, ${controller!.dpo.phone}`}
              </span>
            </dd>
          </div>
        ))}
        {processors && (
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
        )}
        {administrators && (
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
        )}
      </dl>
    </section>
  );
}
