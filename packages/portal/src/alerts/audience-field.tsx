import type { OrganisationRef } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { TickField } from '../elements/tick-field.tsx';

interface AudienceFieldProps {
  /** Those who may read the item, as far as they are known by name. */
  readers: readonly OrganisationRef[];
  /** The chosen ones; undefined: everybody. */
  only: readonly string[] | undefined;
  onChange: (only: readonly string[] | undefined) => void;
}

/** To everybody who may read the item, or to some of them; never to others. */
export function AudienceField({ readers, only, onChange }: AudienceFieldProps) {
  const { t } = useTranslation('alerts');
  const toggle = (uid: string, on: boolean) => {
    const rest = (only ?? []).filter((one) => one !== uid);
    onChange(on ? [...rest, uid] : rest);
  };
  return (
    <>
      <ChoiceField
        pointer="/audience"
        label={t('audience')}
        choices={[
          { value: 'everyone', title: t('everyone') },
          { value: 'some', title: t('someOnly'), barred: readers.length === 0 },
        ]}
        value={only ? 'some' : 'everyone'}
        onChange={(to) => onChange(to === 'some' ? [] : undefined)}
      />
      {only && (
        <fieldset className="field indent">
          <legend className="field-legend">{t('choose')}</legend>
          <div className="ticks">
            {readers.map(({ uid, name }) => (
              <TickField
                key={uid}
                pointer={`/audience/organisations/${uid}`}
                label={name}
                checked={only.includes(uid)}
                onChange={(on) => toggle(uid, on)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
