import { type Role, roles } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { TickField } from '../elements/tick-field.tsx';

/** What a person may do for the organisation. */
export function RolesField({
  value,
  onChange,
}: {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
}) {
  const { t } = useTranslation(['people', 'words']);
  const toggle = (role: Role, on: boolean) =>
    onChange(roles.filter((one) => (one === role ? on : value.includes(one))));
  return (
    <fieldset className="field">
      <legend className="field-legend">{t('roles')}</legend>
      {roles.map((role) => (
        <TickField
          key={role}
          pointer={`/roles/${role}`}
          label={t(`words:role.${role}`)}
          hint={t(`roleHint.${role}`)}
          checked={value.includes(role)}
          onChange={(on) => toggle(role, on)}
        />
      ))}
    </fieldset>
  );
}
