import { type Mandate, mandates } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';

/** What the hub may report upward for a member. */
export function MandateField({
  value,
  onChange,
}: {
  value: Mandate | '';
  onChange: (mandate: Mandate) => void;
}) {
  const { t } = useTranslation(['organisations', 'words']);
  return (
    <ChoiceField
      pointer="/mandate"
      label={t('mandate')}
      hint={t('mandateHint')}
      look="grid"
      choices={mandates.map((one) => ({ value: one, title: t(`words:mandate.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
