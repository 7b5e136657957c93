import type { PhonedShown, RelayPolicy, Report, Sector } from '@staffetta/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PapLabel, Tlp } from '../elements/tlp.tsx';
import { whenText } from '../elements/when.tsx';

/** Who, under which agreement, classed how, to be passed on how. */
export function ReportFacts({ report }: { report: Report }) {
  const { t } = useTranslation(['report', 'words']);
  const { sender, recipient, onBehalf, agreement, content, tlp, pap, face } = report;
  const policy = content?.relayPolicy;
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{t('summary')}</h2>
      <dl className="facts facts-stacked">
        {sender && <Fact name={t('from')}>{sender.name}</Fact>}
        {recipient && <Fact name={t('to')}>{recipient.name}</Fact>}
        {onBehalf && (
          <Fact name={t('onBehalf')}>{onBehalf.organisation?.name ?? t('unnamed')}</Fact>
        )}
        {report.phoned && (
          <Fact name={t('byPhone')}>
            <Call phoned={report.phoned} />
          </Fact>
        )}
        {agreement && <Fact name={t('agreement')}>{agreement.title}</Fact>}
        <Fact name={t('marking')}>
          {tlp && <Tlp label={tlp} />} <PapLabel label={pap} />
        </Fact>
        <Fact name={t('face')}>{t(`words:face.${face}`)}</Fact>
        {content && (
          <Fact name={t('classification', { taxonomy: 'RSIT' })}>
            <code>{content.classification.rsit}</code>
          </Fact>
        )}
        {content && content.classification.tcAcn.length > 0 && (
          <Fact name={t('classification', { taxonomy: 'TC-ACN' })}>
            {content.classification.tcAcn.map((code) => (
              <code className="block" key={code}>
                {code}
              </code>
            ))}
          </Fact>
        )}
        {content?.classification.admiralty && (
          <Fact name={t('admiralty')}>{content.classification.admiralty}</Fact>
        )}
        {policy && (
          <Fact name={t('relayPolicy')}>
            {t(`relayPolicyIs.${policy.allowed ? policy.attribution : 'no'}`)}
            {policy.allowed && <PolicyBounds policy={policy} />} {t(`passUpIs.${content.passUp}`)}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Who took the call, when it was, who called; whoever receives the report knows only when, and whether it was read back. */
function Call({ phoned: { at, readBack, caller, takenBy } }: { phoned: PhonedShown }) {
  const { t } = useTranslation('report');
  const who = caller && [caller.name, caller.phone].filter(Boolean).join(', ');
  return (
    <>
      {t('calledAt', { when: whenText(at) })}
      {who && ` ${t('calledBy', { who })}`}
      {takenBy && ` ${t('callTakenBy', { who: takenBy })}`}{' '}
      {t(`readBack.${readBack ? 'yes' : 'no'}`)}
    </>
  );
}

/** Whom it may reach at most: what is not said here reaches nobody. */
function PolicyBounds({ policy }: { policy: RelayPolicy }) {
  const { t } = useTranslation(['report', 'writing', 'words']);
  const { tiers, sectors, until } = policy;
  const list = (words: readonly string[]) => words.join(', ') || t('relayToNobody');
  return (
    <>
      {' '}
      {t('relayTo', { whom: list(tiers.map((tier) => t(`writing:tier.${tier}`))) })}
      {sectors !== 'all' &&
        ` ${t('relaySectors', {
          sectors: list(
            sectors.map((one) => t(`words:sector.${one as Sector}`, { defaultValue: one })),
          ),
        })}`}
      {until && ` ${t('relayUntil', { when: whenText(until) })}`}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
