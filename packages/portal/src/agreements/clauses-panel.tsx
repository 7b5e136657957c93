import { type Clauses, type Retention, usualTerms } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tlp } from '../elements/tlp.tsx';
import { durationText } from './duration.ts';

const truths = [
  'amberReachesMembers',
  'strictReachesBranches',
  'newcomersSeePast',
  'leaversKeepPast',
  'secondFactorForMembers',
] as const;
const relayTruths = ['unchangedByOnePerson', 'passUpToNational'] as const;

/** The clauses, each in a sentence. */
export function ClausesPanel({ clauses }: { clauses: Clauses }) {
  const { t } = useTranslation(['agreements', 'words']);
  const { flows, relay, responseTimes } = clauses;
  const faces = (of: Clauses['flows']['toPolice']) =>
    of.length === 0 ? t('clause.nothing') : of.map((face) => t(`words:face.${face}`)).join(', ');
  const times = (side: 'police' | 'private') =>
    t('clause.times', {
      receipt: durationText(t, responseTimes[side].receipt),
      answer: durationText(t, responseTimes[side].firstAnswer),
    });
  return (
    <section className="panel" aria-labelledby="clauses">
      <h2 id="clauses">{t('clauses')}</h2>
      <dl className="facts clauses">
        <dt>{t('clause.flowsToPolice')}</dt>
        <dd>{faces(flows.toPolice)}</dd>
        <dt>{t('clause.flowsToPrivate')}</dt>
        <dd>{faces(flows.toPrivate)}</dd>
        <dt>{t('clause.tlpCeiling')}</dt>
        <dd>
          <Tlp label={clauses.tlpCeiling} />
        </dd>
        <dt>{t('clause.relayAllowed')}</dt>
        <dd>{t(relay.allowed ? 'yes' : 'no')}</dd>
        {relayTruths.map((name) => (
          <TruthFact key={name} name={name} value={relay[name]} />
        ))}
        <dt>{t('clause.policeTimes')}</dt>
        <dd>{times('police')}</dd>
        <dt>{t('clause.privateTimes')}</dt>
        <dd>{times('private')}</dd>
        <dt>{t('clause.k')}</dt>
        <dd>{clauses.k}</dd>
        <dt>{t('clause.silentMembers')}</dt>
        <dd>{t(`clause.silent.${clauses.silentMembers}`)}</dd>
        {truths.map((name) => (
          <TruthFact key={name} name={name} value={clauses[name] ?? false} />
        ))}
        <dt>{t('clause.trainingDaysPerYear')}</dt>
        <dd>{clauses.trainingDaysPerYear}</dd>
        {clauses.retention && <RetentionFact retention={clauses.retention} />}
        <dt>{t('clause.legalBasis')}</dt>
        <dd>{clauses.legalBasis}</dd>
      </dl>
    </section>
  );
}

function RetentionFact({ retention }: { retention: Retention }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <dt>{t('retention.title')}</dt>
      <dd>{t('retention.text', { ...usualTerms, ...retention })}</dd>
    </>
  );
}

interface TruthFactProps {
  name: (typeof truths | typeof relayTruths)[number];
  value: boolean;
}

function TruthFact({ name, value }: TruthFactProps) {
  const { t } = useTranslation('agreements');
  return (
    <div className="fact">
      <dt>{t(`clause.${name}`)}</dt>
      <dd>{t(value ? 'yes' : 'no')}</dd>
    </div>
  );
}
