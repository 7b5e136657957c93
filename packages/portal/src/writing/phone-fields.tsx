import type { Recipient, Writing } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { InstantField } from '../elements/instant-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { CallerField } from './caller-field.tsx';
import { OnBehalfField } from './on-behalf-field.tsx';

interface PhoneFieldsProps {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
  recipients: readonly Recipient[];
  /** An office of the police writes for those who signed with it; a hub for its members. */
  police: boolean;
}

/** For whoever has somebody on the telephone: who calls for which organisation, then the report as it is told. */
export function PhoneFields({ writing, change, recipients, police }: PhoneFieldsProps) {
  const { t } = useTranslation('phone');
  const { phoned, onBehalfOf } = writing;
  const begin = () => change({ phoned: { at: new Date().toISOString(), readBack: false } });
  const end = () =>
    change({ phoned: undefined, ...(police && { onBehalfOf: undefined, attribution: undefined }) });
  const changeFirm = (part: Partial<Writing>) => change(withItsCaller(writing, part));
  return (
    <>
      <TickField
        pointer="/phoned"
        label={t('byPhone')}
        hint={t('byPhoneHint')}
        checked={phoned !== undefined}
        onChange={(on) => (on ? begin() : end())}
      />
      {phoned && (
        <section className="form indent" aria-label={t('call')}>
          {police ? (
            <SignatoryField writing={writing} change={changeFirm} recipients={recipients} />
          ) : (
            <OnBehalfField writing={writing} change={changeFirm} />
          )}
          {onBehalfOf && (
            <CallerField
              key={onBehalfOf}
              organisation={onBehalfOf}
              phoned={phoned}
              onChange={(now) => change({ phoned: now })}
            />
          )}
          <InstantField
            pointer="/phoned/at"
            label={t('calledAt')}
            value={phoned.at}
            onChange={(at) => at && change({ phoned: { ...phoned, at } })}
          />
          <TickField
            pointer="/phoned/readBack"
            label={t('readBack')}
            hint={t('readBackHint')}
            checked={phoned.readBack}
            onChange={(readBack) => change({ phoned: { ...phoned, readBack } })}
          />
        </section>
      )}
    </>
  );
}

/** Who called belongs to one organisation: another one begins without a caller. */
function withItsCaller({ phoned, onBehalfOf }: Writing, part: Partial<Writing>): Partial<Writing> {
  if (!phoned || !('onBehalfOf' in part) || part.onBehalfOf === onBehalfOf) return part;
  return { ...part, phoned: { at: phoned.at, readBack: phoned.readBack } };
}

/** Those who signed with the office; what they said goes up or down the office's own tree. */
function SignatoryField({ writing, change, recipients }: Omit<PhoneFieldsProps, 'police'>) {
  const { t } = useTranslation('phone');
  const signed = recipients.filter(({ via }) => via === 'agreement');
  const [tree, ...others] = recipients.filter(({ via }) => via === 'tree');
  return (
    <SelectField
      pointer="/onBehalfOf"
      label={t('organisation')}
      choices={signed.map(({ organisation }) => ({
        value: organisation.uid,
        title: organisation.name,
      }))}
      value={writing.onBehalfOf ?? ''}
      onChange={(uid) =>
        change({
          onBehalfOf: uid || undefined,
          attribution: 'named',
          ...(tree && others.length === 0 && { recipient: tree.organisation.uid }),
        })
      }
    />
  );
}
