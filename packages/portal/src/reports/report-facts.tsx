import type { Report } from '@staffetta/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PapLabel, Tlp } from '../elements/tlp.tsx';

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
        {agreement && <Fact name={t('agreement')}>{agreement.title}</Fact>}
        <Fact name={t('marking')}>
          {tlp && <Tlp label={tlp} />} <PapLabel label={pap} />
        </Fact>
        <Fact name={t('face')}>{t(`words:face.${face}`)}</Fact>
        {content && (
          <Fact name={t('classification')}>
            <code>{content.classification.rsit}</code>
          </Fact>
        )}
        {content?.classification.admiralty && (
          <Fact name={t('admiralty')}>{content.classification.admiralty}</Fact>
        )}
        {policy && (
          <Fact name={t('relayPolicy')}>
            {t(`relayPolicyIs.${policy.allowed ? policy.attribution : 'no'}`)}{' '}
            {t(`passUpIs.${content.passUp}`)}
          </Fact>
        )}
      </dl>
    </section>
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
