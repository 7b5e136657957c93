import { type Language, languages, operations, type Role } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { OneTimeLink } from './one-time-link.tsx';
import { RolesField } from './roles-field.tsx';

/** Makes a personal link for somebody new. */
export function InvitePerson() {
  const { t } = useTranslation(['people', 'settings']);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>('it');
  const [roles, setRoles] = useState<Role[]>(['reporter']);
  const invite = useAct(operations.people.invite, {
    changes: ['people'],
    onSuccess: () => {
      setName('');
      setEmail('');
    },
  });
  return (
    <>
      {invite.data && <OneTimeLink name={invite.data.person.name} link={invite.data.link} />}
      <Fold title={t('invite')}>
        <Form
          onSubmit={() => invite.mutate({ body: { name, email: email.trim(), language, roles } })}
          error={invite.error}
          label={t('invite')}
        >
          <div className="columns">
            <TextField
              pointer="/name"
              label={t('name')}
              maxLength={200}
              value={name}
              onChange={setName}
            />
            <TextField
              pointer="/email"
              label={t('email')}
              type="email"
              value={email}
              onChange={setEmail}
            />
            <SelectField<Language>
              pointer="/language"
              label={t('language')}
              choices={languages.map((one) => ({
                value: one,
                title: t(`settings:language.${one}`),
              }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <RolesField value={roles} onChange={setRoles} />
          <div className="actions">
            <Button type="submit" busy={invite.isPending} disabled={roles.length === 0}>
              {t('sendInvite')}
            </Button>
          </div>
        </Form>
      </Fold>
    </>
  );
}
