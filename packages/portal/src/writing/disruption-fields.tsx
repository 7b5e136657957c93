import type { Writing } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { InstantField } from '../elements/instant-field.tsx';
import { TextField } from '../elements/text-field.tsx';

type Disruption = NonNullable<Writing['disruption']>;

/** Which service stopped, since when, for how many. */
export function DisruptionFields({
  value,
  onChange,
}: {
  value: Disruption | undefined;
  onChange: (disruption: Disruption | undefined) => void;
}) {
  const { t } = useTranslation('writing');
  const now = value ?? { service: '', since: new Date().toISOString() };
  const set = (part: Partial<Disruption>) => onChange({ ...now, ...part });
  return (
    <section className="form" aria-label={t('disruption')}>
      <h2>{t('disruption')}</h2>
      <TextField
        pointer="/disruption/service"
        label={t('service')}
        hint={t('serviceHint')}
        maxLength={200}
        value={value?.service ?? ''}
        onChange={(service) => (service ? set({ service }) : onChange(undefined))}
      />
      <div className="columns">
        <InstantField
          pointer="/disruption/since"
          label={t('since')}
          value={value?.since}
          onChange={(since) => since && set({ since })}
        />
        <TextField
          pointer="/disruption/users"
          label={t('users')}
          hint={t('usersHint')}
          optional
          inputMode="numeric"
          pattern="[0-9]{0,10}"
          value={value?.users === undefined ? '' : String(value.users)}
          onChange={(text) => {
            const { users: _, ...rest } = now;
            onChange(/^[0-9]{1,10}$/.test(text) ? { ...rest, users: Number(text) } : rest);
          }}
        />
      </div>
    </section>
  );
}
