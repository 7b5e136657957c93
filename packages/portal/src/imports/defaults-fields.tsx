import {
  type ContactRole,
  contactRoles,
  type Import,
  type Mandate,
  mandates,
} from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';

type Defaults = Import['defaults'];

interface DefaultsFieldsProps {
  value: Defaults;
  change: (part: Partial<Defaults>) => void;
}

/** What holds where the sheet says nothing. */
export function DefaultsFields({ value, change }: DefaultsFieldsProps) {
  const { t } = useTranslation(['imports', 'words']);
  return (
    <div className="columns">
      <SelectField<'member' | 'branch'>
        pointer="/defaults/kind"
        label={t('kind')}
        choices={(['member', 'branch'] as const).map((one) => ({
          value: one,
          title: t(`kinds.${one}`),
        }))}
        value={value.kind}
        onChange={(kind) => change({ kind })}
      />
      <SelectField<Mandate>
        pointer="/defaults/mandate"
        label={t('mandate')}
        choices={mandates.map((one) => ({ value: one, title: t(`words:mandate.${one}`) }))}
        value={value.mandate}
        onChange={(mandate) => change({ mandate })}
      />
      <SelectField<ContactRole>
        pointer="/defaults/contactRole"
        label={t('role')}
        hint={t('roleHint')}
        choices={contactRoles.map((one) => ({
          value: one,
          title: t(`words:contactRole.${one}`),
        }))}
        value={value.contactRole}
        onChange={(contactRole) => change({ contactRole })}
      />
    </div>
  );
}
