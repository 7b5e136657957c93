import { operationList, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Fold } from '../elements/fold.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { language } from '../i18n/index.ts';

type Noun = Exclude<keyof typeof operations, 'session' | 'tokens'>;

/** What a program may call, by noun: signing in, and making more keys, is nothing for a program. */
const nouns = Object.keys(operations).filter(
  (noun) => noun !== 'session' && noun !== 'tokens',
) as Noun[];

interface ScopesFieldProps {
  /** What the person may call: a key may never do more. */
  may: readonly string[];
  value: readonly string[];
  onChange: (scopes: readonly string[]) => void;
}

/** The operations of a key, noun by noun; each noun says how many of its own are ticked. */
export function ScopesField({ may, value, onChange }: ScopesFieldProps) {
  const { t } = useTranslation('people');
  const toggle = (id: string, on: boolean) => {
    const rest = value.filter((one) => one !== id);
    onChange(on ? [...rest, id] : rest);
  };
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('scopes')}</legend>
      {nouns.map((noun) => {
        const offered = operationList.filter(
          ({ id }) => id.startsWith(`${noun}.`) && may.includes(id),
        );
        if (offered.length === 0) return null;
        const chosen = offered.filter(({ id }) => value.includes(id)).length;
        const count = chosen > 0 ? ` · ${t('chosen', { count: chosen })}` : '';
        return (
          <Fold key={noun} title={`${t(`noun.${noun}`)}${count}`}>
            <div className="ticks">
              {offered.map(({ id, summary }) => (
                <TickField
                  key={id}
                  pointer={`/scopes/${id}`}
                  label={summary[language()]}
                  hint={id}
                  checked={value.includes(id)}
                  onChange={(on) => toggle(id, on)}
                />
              ))}
            </div>
          </Fold>
        );
      })}
    </fieldset>
  );
}
