import { useTranslation } from 'react-i18next';
import { TextField } from '../elements/text-field.tsx';

/** An alert says at most three things to do. */
export const actionPlaces = ['first', 'second', 'third'] as const;

interface ActionsFieldProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** What the recipients should do now: proposed, and the desk's to change or empty. */
export function ActionsField({ value, onChange }: ActionsFieldProps) {
  const { t } = useTranslation('alerts');
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('actions')}</legend>
      <p className="field-hint">{t('actionsHint')}</p>
      {actionPlaces.map((place, at) => (
        <TextField
          key={place}
          pointer={`/actions/${at}`}
          label={t('actionNumber', { number: at + 1 })}
          optional
          maxLength={160}
          value={value[at] ?? ''}
          onChange={(line) =>
            onChange(actionPlaces.map((_, n) => (n === at ? line : (value[n] ?? ''))))
          }
        />
      ))}
    </fieldset>
  );
}
