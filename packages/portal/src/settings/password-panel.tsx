import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';

/** A new password; every other session of the person ends. */
export function PasswordPanel() {
  const { t } = useTranslation('security');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useAct(operations.session.changePassword, {
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      say(t('passwordChanged'));
    },
  });
  return (
    <section className="panel" aria-labelledby="password">
      <h2 id="password">{t('password')}</h2>
      <Form
        onSubmit={() => change.mutate({ body: { current, password } })}
        error={change.error}
        label={t('passwordChange')}
      >
        <TextField
          pointer="/current"
          label={t('passwordCurrent')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <TextField
          pointer="/password"
          label={t('passwordNew')}
          hint={t('passwordNewHint')}
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          value={password}
          onChange={setPassword}
        />
        <div className="actions">
          <Button type="submit" kind="secondary" busy={change.isPending}>
            {t('passwordChange')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
