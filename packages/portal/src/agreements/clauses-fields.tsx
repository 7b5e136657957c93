import {
  type Clauses,
  type Face,
  faces,
  type Tlp,
  tlps,
  usualRetention,
} from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { NumberField } from './number-field.tsx';
import { RetentionFields } from './retention-fields.tsx';

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
  const { relay } = value;
  return (
    <section className="form" aria-labelledby="clauses">
      <h2 id="clauses">{t('clauses')}</h2>
      <FlowFields value={value} set={set} />
      <SelectField<Tlp>
        pointer="/clauses/tlpCeiling"
        label={t('clause.tlpCeiling')}
        choices={tlps.map((tlp) => ({ value: tlp, title: `TLP:${tlp}` }))}
        value={value.tlpCeiling}
        onChange={(tlpCeiling) => set({ tlpCeiling })}
      />
      <TickField
        pointer="/clauses/relay/allowed"
        label={t('clause.relayAllowed')}
        checked={relay.allowed}
        onChange={(allowed) => set({ relay: { ...relay, allowed } })}
      />
      {(['unchangedByOnePerson', 'passUpToNational'] as const).map((name) => (
        <TickField
          key={name}
          pointer={`/clauses/relay/${name}`}
          label={t(`clause.${name}`)}
          checked={relay[name]}
          onChange={(on) => set({ relay: { ...relay, [name]: on } })}
        />
      ))}
      <TimesFields value={value} set={set} />
      {truths.map((name) => (
        <TickField
          key={name}
          pointer={`/clauses/${name}`}
          label={t(`clause.${name}`)}
          checked={value[name] ?? false}
          onChange={(on) => set({ [name]: on })}
        />
      ))}
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

type SetProps = { value: Clauses; set: (part: Partial<Clauses>) => void };

function FlowFields({ value, set }: SetProps) {
  const { t } = useTranslation(['agreements', 'words']);
  const { flows } = value;
  const titles = { toPolice: t('clause.flowsToPolice'), toPrivate: t('clause.flowsToPrivate') };
  const toggle = (to: keyof typeof flows, face: Face, on: boolean) => {
    const rest = flows[to].filter((one) => one !== face);
    set({ flows: { ...flows, [to]: on ? [...rest, face] : rest } });
  };
  return (
    <div className="columns">
      {(['toPolice', 'toPrivate'] as const).map((to) => (
        <fieldset className="field" key={to}>
          <legend className="field-legend">{titles[to]}</legend>
          {faces.map((face) => (
            <TickField
              key={face}
              pointer={`/clauses/flows/${to}/${face}`}
              label={t(`words:face.${face}`)}
              checked={flows[to].includes(face)}
              onChange={(on) => toggle(to, face, on)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function TimesFields({ value, set }: SetProps) {
  const { t } = useTranslation('agreements');
  const { responseTimes } = value;
  const titles = { police: t('clause.policeTimes'), private: t('clause.privateTimes') };
  return (
    <>
      {(['police', 'private'] as const).map((side) => (
        <fieldset className="field" key={side}>
          <legend className="field-legend">{titles[side]}</legend>
          <p className="field-hint">{t('timesHint')}</p>
          <div className="columns">
            {(['receipt', 'firstAnswer'] as const).map((step) => (
              <NumberField
                key={step}
                pointer={`/clauses/responseTimes/${side}/${step}`}
                label={step === 'receipt' ? t('receiptMinutes') : t('answerMinutes')}
                min={1}
                max={step === 'receipt' ? 43_200 : 129_600}
                value={responseTimes[side][step]}
                onChange={(minutes) =>
                  set({
                    responseTimes: {
                      ...responseTimes,
                      [side]: { ...responseTimes[side], [step]: minutes },
                    },
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
