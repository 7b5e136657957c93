import {
  type ContactRole,
  contactNeeds,
  contactRoles,
  type Language,
  languages,
  operations,
} from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { language as spoken } from '../i18n/index.ts';

/** A new contact; each role has what it cannot do without. */
export function AddContact({ organisation }: { organisation: string }) {
  const { t } = useTranslation(['organisations', 'words', 'settings']);
  const [role, setRole] = useState<ContactRole | ''>('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const [language, setLanguage] = useState<Language>(spoken());
  const add = useAct(operations.contacts.add, {
    changes: ['contacts', 'desk'],
    onSuccess: () => {
      setName('');
      setEmail('');
      setPhone('');
    },
  });
  const needs = role ? contactNeeds[role] : [];
  const submit = () => {
    if (!role) return;
    const reach = { ...(email && { email }), ...(phone && { phone }) };
    add.mutate({ body: { organisation, role, name, language, ...reach } });
  };
  return (
    <Fold title={t('addContact')}>
      <Form onSubmit={submit} error={add.error} label={t('addContact')}>
        <div className="columns">
          <SelectField<ContactRole>
            pointer="/role"
            label={t('contactRole')}
            choices={contactRoles.map((one) => ({
              value: one,
              title: t(`words:contactRole.${one}`),
            }))}
            value={role}
            onChange={setRole}
          />
          <TextField
            pointer="/name"
            label={t('contactName')}
            maxLength={200}
            value={name}
            onChange={setName}
          />
          <TextField
            pointer="/email"
            label={t('contactEmail')}
            type="email"
            optional={!needs.includes('email')}
            value={email}
            onChange={setEmail}
          />
          <TextField
            pointer="/phone"
            label={t('contactPhone')}
            hint={t('contactPhoneHint')}
            type="tel"
            optional={!needs.includes('phone')}
            maxLength={40}
            value={phone}
            onChange={setPhone}
          />
          <SelectField<Language>
            pointer="/language"
            label={t('contactLanguage')}
            choices={languages.map((one) => ({ value: one, title: t(`settings:language.${one}`) }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
        <div className="actions">
          <Button type="submit" busy={add.isPending}>
            {t('create')}
          </Button>
        </div>
      </Form>
    </Fold>
  );
}
