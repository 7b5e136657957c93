import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { language } from '../i18n/index.ts';
import { sessionQuery, useSession } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

/** The person's own name; mails come in the language in use here. */
export function ProfilePanel() {
  const { t } = useTranslation('settings');
  const { person } = useSession();
  const [name, setName] = useState(person.name);
  const change = useAct(operations.session.changeProfile, {
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      say(t('saved'));
    },
  });
  return (
    <section className="panel" aria-labelledby="profile">
      <h2 id="profile">{t('profile')}</h2>
      <Form
        onSubmit={() => change.mutate({ body: { name, language: language() } })}
        error={change.error}
        label={t('profile')}
      >
        <TextField
          pointer="/name"
          label={t('name')}
          hint={t('profileHint')}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={setName}
        />
        <div className="actions">
          <Button type="submit" kind="secondary" busy={change.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
