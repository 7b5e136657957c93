import { type Language, languages } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextField } from '../elements/text-field.tsx';

/** Who is invited, as the inviting one writes it. */
export interface WrittenPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

export const nobody: WrittenPerson = { name: '', email: '', language: 'it' };

/** As the contract takes it. */
export const bodyOfPerson = ({ name, email, language }: WrittenPerson) => ({
  name,
  email: email.trim(),
  language,
});

interface PersonFieldsProps {
  value: WrittenPerson;
  change: (part: Partial<WrittenPerson>) => void;
}

/** Name, address and language of somebody new. */
export function PersonFields({ value, change }: PersonFieldsProps) {
  const { t } = useTranslation(['people', 'settings']);
  return (
    <div className="columns">
      <TextField
        pointer="/name"
        label={t('name')}
        maxLength={200}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        pointer="/email"
        label={t('email')}
        type="email"
        value={value.email}
        onChange={(email) => change({ email })}
      />
      <SelectField<Language>
        pointer="/language"
        label={t('language')}
        choices={languages.map((one) => ({
          value: one,
          title: t(`settings:language.${one}`),
        }))}
        value={value.language}
        onChange={(language) => change({ language })}
      />
    </div>
  );
}
