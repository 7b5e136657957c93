import type { Host, Hosting, Processor, SystemAdministrator } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { TextField } from '../elements/text-field.tsx';
import { RowsField } from './rows-field.tsx';

interface HostingFieldsProps {
  value: Hosting;
  onChange: (hosting: Hosting) => void;
}

/** Who hosts, who processes for others, who administers: asked for before the first signature, not in the first draft. */
export function HostingFields({ value, onChange }: HostingFieldsProps) {
  const { t } = useTranslation('order');
  return (
    <section className="form" aria-labelledby="hosting">
      <h2 id="hosting">{t('hosting')}</h2>
      <p className="muted">{t('hostingLead')}</p>
      <HostFields value={value.host} onChange={(host) => onChange(without(value, 'host', host))} />
      <ProcessorsField
        value={value.processors}
        onChange={(processors) => onChange(without(value, 'processors', processors))}
      />
      <RowsField<SystemAdministrator>
        legend={t('administrators')}
        hint={t('administratorsHint')}
        pointer="/clauses/hosting/administrators"
        value={value.administrators ?? []}
        blank={{ name: '', employer: '', designatedOn: '' }}
        fields={[
          { name: 'name', label: t('administratorName'), maxLength: 200 },
          { name: 'employer', label: t('employer'), maxLength: 200 },
          { name: 'designatedOn', label: t('designatedOn'), type: 'date' },
        ]}
        add={t('addAdministrator')}
        onChange={(all) =>
          onChange(without(value, 'administrators', all.length > 0 ? [...all] : undefined))
        }
      />
    </section>
  );
}

/** The same with this part said, or left out where nothing is said of it. */
function without<K extends keyof Hosting>(hosting: Hosting, part: K, said: Hosting[K]): Hosting {
  const { [part]: _, ...rest } = hosting;
  return (said === undefined ? rest : { ...rest, [part]: said }) as Hosting;
}

const blankHost: Host = { name: '', seat: '', country: 'IT', dataCentre: '' };

function HostFields(props: { value: Host | undefined; onChange: (host?: Host) => void }) {
  const { t } = useTranslation('order');
  const value = props.value ?? blankHost;
  const begun = props.value !== undefined;
  const set = (part: Partial<Host>) => {
    const next = { ...value, ...part };
    const said = [next.name, next.seat, next.dataCentre].some((text) => text !== '');
    props.onChange(said ? next : undefined);
  };
  const field = (name: keyof Host) => ({
    pointer: `/clauses/hosting/host/${name}`,
    optional: begun ? (false as const) : ('quiet' as const),
    value: value[name],
  });
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('host')}</legend>
      <p className="field-hint">{t('hostHint')}</p>
      <TextField
        {...field('name')}
        label={t('hostName')}
        maxLength={200}
        onChange={(name) => set({ name })}
      />
      <TextField
        {...field('seat')}
        label={t('seat')}
        maxLength={300}
        onChange={(seat) => set({ seat })}
      />
      <div className="columns">
        <TextField
          {...field('dataCentre')}
          label={t('dataCentre')}
          maxLength={300}
          onChange={(dataCentre) => set({ dataCentre })}
        />
        <TextField
          {...field('country')}
          label={t('country')}
          pattern="[A-Z]{2}"
          onChange={(country) => set({ country: country.toUpperCase() })}
        />
      </div>
    </fieldset>
  );
}

interface ProcessorsFieldProps {
  value: Processor[] | undefined;
  onChange: (processors?: Processor[]) => void;
}

const blankProcessor: Processor = { name: '', seat: '', task: '' };

function ProcessorsField({ value, onChange }: ProcessorsFieldProps) {
  const { t } = useTranslation('order');
  const answer = value === undefined ? '' : value.length === 0 ? 'none' : 'some';
  return (
    <>
      <ChoiceField
        pointer="/clauses/hosting/processors"
        label={t('processors')}
        hint={t('processorsHint')}
        optional="quiet"
        choices={(['none', 'some'] as const).map((one) => ({
          value: one,
          title: t(`processorsAnswer.${one}`),
        }))}
        value={answer}
        onChange={(next) => onChange(next === 'none' ? [] : [blankProcessor])}
      />
      {value && value.length > 0 && (
        <RowsField<Processor>
          legend={t('processorsNamed')}
          pointer="/clauses/hosting/processors"
          value={value}
          blank={blankProcessor}
          fields={[
            { name: 'name', label: t('processorName'), maxLength: 200 },
            { name: 'seat', label: t('seat'), maxLength: 300 },
            { name: 'task', label: t('task'), maxLength: 300 },
          ]}
          add={t('addProcessor')}
          onChange={(all) => onChange(all.length > 0 ? [...all] : undefined)}
        />
      )}
    </>
  );
}
