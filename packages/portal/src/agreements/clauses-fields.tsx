import { type Clauses, type Tlp, tlps, usualRetention } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { FlowFields } from './flow-fields.tsx';
import { NumberField } from './number-field.tsx';
import { RetentionFields } from './retention-fields.tsx';
import { TimesFields } from './times-fields.tsx';

interface ClausesFieldsProps {
  value: Clauses;
  onChange: (clauses: Clauses) => void;
}

const truths = [
  'amberReachesMembers',
  'strictReachesBranches',
  'newcomersSeePast',
  'leaversKeepPast',
  'secondFactorForMembers',
] as const;

/** The clauses of a draft, each with its own control. */
export function ClausesFields({ value, onChange }: ClausesFieldsProps) {
  const { t } = useTranslation('agreements');
  const set = (part: Partial<Clauses>) => onChange({ ...value, ...part });
  return (
    <section className="form" aria-labelledby="clauses">
      <h2 id="clauses">{t('clauses')}</h2>
      <FlowFields value={value.flows} onChange={(flows) => set({ flows })} />
      <SelectField<Tlp>
        pointer="/clauses/tlpCeiling"
        label={t('clause.tlpCeiling')}
        choices={tlps.map((tlp) => ({ value: tlp, title: `TLP:${tlp}` }))}
        value={value.tlpCeiling}
        onChange={(tlpCeiling) => set({ tlpCeiling })}
      />
      <RelayFields value={value.relay} onChange={(relay) => set({ relay })} />
      <TimesFields
        value={value.responseTimes}
        onChange={(responseTimes) => set({ responseTimes })}
      />
      <TruthFields value={value} set={set} />
      <SelectField<Clauses['silentMembers']>
        pointer="/clauses/silentMembers"
        label={t('clause.silentMembers')}
        choices={(['counts', 'names'] as const).map((one) => ({
          value: one,
          title: t(`clause.silent.${one}`),
        }))}
        value={value.silentMembers}
        onChange={(silentMembers) => set({ silentMembers })}
      />
      <AmountFields value={value} set={set} />
      <RetentionFields
        value={value.retention ?? usualRetention}
        onChange={(retention) => set({ retention })}
      />
      <TextArea
        pointer="/clauses/legalBasis"
        label={t('clause.legalBasis')}
        optional
        maxLength={2000}
        rows={3}
        value={value.legalBasis}
        onChange={(legalBasis) => set({ legalBasis })}
      />
    </section>
  );
}

interface RelayFieldsProps {
  value: Clauses['relay'];
  onChange: (relay: Clauses['relay']) => void;
}

function RelayFields({ value, onChange }: RelayFieldsProps) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <TickField
        pointer="/clauses/relay/allowed"
        label={t('clause.relayAllowed')}
        checked={value.allowed}
        onChange={(allowed) => onChange({ ...value, allowed })}
      />
      {(['unchangedByOnePerson', 'passUpToNational'] as const).map((name) => (
        <TickField
          key={name}
          pointer={`/clauses/relay/${name}`}
          label={t(`clause.${name}`)}
          checked={value[name]}
          onChange={(on) => onChange({ ...value, [name]: on })}
        />
      ))}
    </>
  );
}

interface SetProps {
  value: Clauses;
  set: (part: Partial<Clauses>) => void;
}

function TruthFields({ value, set }: SetProps) {
  const { t } = useTranslation('agreements');
  return truths.map((name) => (
    <TickField
      key={name}
      pointer={`/clauses/${name}`}
      label={t(`clause.${name}`)}
      checked={value[name] ?? false}
      onChange={(on) => set({ [name]: on })}
    />
  ));
}

/** From how many on a number is told, and how many days of training a year. */
function AmountFields({ value, set }: SetProps) {
  const { t } = useTranslation('agreements');
  return (
    <div className="columns">
      <NumberField
        pointer="/clauses/k"
        label={t('clause.k')}
        min={2}
        max={50}
        value={value.k}
        onChange={(k) => set({ k })}
      />
      <NumberField
        pointer="/clauses/trainingDaysPerYear"
        label={t('clause.trainingDaysPerYear')}
        min={0}
        max={365}
        value={value.trainingDaysPerYear}
        onChange={(trainingDaysPerYear) => set({ trainingDaysPerYear })}
      />
    </div>
  );
}
