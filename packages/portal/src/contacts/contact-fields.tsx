import {
  type Contact,
  type ContactRole,
  contactNeeds,
  contactRoles,
  type Language,
  languages,
} from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextField } from '../elements/text-field.tsx';

/** What is written of a contact; an empty way of reaching it is none. */
export interface WrittenContact {
  readonly role: ContactRole | '';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
}

/** A contact as it stands, to be written anew. */
export const writtenOf = ({ role, name, email, phone, language }: Contact): WrittenContact => ({
  role,
  name,
  email: email ?? '',
  phone: phone ?? '',
  language,
});

/** What the operations take; undefined before a role is chosen. */
export function factsOf({ role, name, email, phone, language }: WrittenContact) {
  if (!role) return undefined;
  return { role, name, language, ...(email && { email }), ...(phone && { phone }) };
}

interface ContactFieldsProps {
  value: WrittenContact;
  change: (part: Partial<WrittenContact>) => void;
}

/** The fields of a contact; each role has what it cannot do without. */
export function ContactFields({ value, change }: ContactFieldsProps) {
  const { t } = useTranslation(['organisations', 'words', 'settings']);
  const { role, name, email, phone, language } = value;
  const needs = role ? contactNeeds[role] : [];
  return (
    <div className="columns">
      <SelectField<ContactRole>
        pointer="/role"
        label={t('contactRole')}
        choices={contactRoles.map((one) => ({ value: one, title: t(`words:contactRole.${one}`) }))}
        value={role}
        onChange={(chosen) => change({ role: chosen })}
      />
      <TextField
        pointer="/name"
        label={t('contactName')}
        maxLength={200}
        value={name}
        onChange={(text) => change({ name: text })}
      />
      <TextField
        pointer="/email"
        label={t('contactEmail')}
        type="email"
        optional={!needs.includes('email')}
        value={email}
        onChange={(text) => change({ email: text })}
      />
      <TextField
        pointer="/phone"
        label={t('contactPhone')}
        hint={t('contactPhoneHint')}
        type="tel"
        optional={!needs.includes('phone')}
        maxLength={40}
        value={phone}
        onChange={(text) => change({ phone: text })}
      />
      <SelectField<Language>
        pointer="/language"
        label={t('contactLanguage')}
        choices={languages.map((one) => ({ value: one, title: t(`settings:language.${one}`) }))}
        value={language}
        onChange={(chosen) => change({ language: chosen })}
      />
    </div>
  );
}
