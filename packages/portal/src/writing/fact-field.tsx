import { type Fact, facts } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';

/** The first choice: a plain kind of fact, from which everything technical is derived. */
export function FactField({
  value,
  onChange,
}: {
  value: Fact | undefined;
  onChange: (fact: Fact) => void;
}) {
  const { t } = useTranslation(['writing', 'words']);
  const choices = facts.map((fact) => ({
    value: fact,
    title: t(`words:fact.${fact}`),
    hint: t(`words:factHint.${fact}`),
  }));
  return (
    <ChoiceField
      pointer="/fact"
      label={t('fact')}
      look="grid"
      choices={choices}
      value={value ?? ''}
      onChange={onChange}
    />
  );
}
