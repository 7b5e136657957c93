import { operations, ProblemError, type SessionInfo } from '@staffetta/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
import { TextField } from '../elements/text-field.tsx';
import { speakFor } from '../i18n/index.ts';
import { Door } from '../shell/door.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { beginSession } from './session.ts';

const needsCode = (error: Error | null) =>
  error instanceof ProblemError && error.problem.code === 'second_factor_needed';

/** Address, password, and the six-digit code where one is set up. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const { next, ended } = useSearch({ from: '/accesso' });
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const entered = async (session: SessionInfo) => {
    beginSession(session);
    await speakFor(session.person);
    await navigate({ to: next ?? '/', hash: location.hash.slice(1), replace: true });
  };
  const signIn = useAct(operations.session.signIn, {
    onError: (error) => setCodeAsked(codeAsked || needsCode(error)),
    onSuccess: entered,
  });
  const submit = () =>
    signIn.mutate({ body: { email: email.trim(), password, ...(code && { code }) } });
  const error = needsCode(signIn.error) && !code ? null : signIn.error;
  return (
    <Door title={t('title')}>
      {ended && !error && <Message title={t('ended')}>{t('endedHint')}</Message>}
      <Form onSubmit={submit} error={error} label={t('title')}>
        <TextField
          pointer="/email"
          label={t('email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <TextField
          pointer="/password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {codeAsked && (
          <TextField
            pointer="/code"
            label={t('code')}
            hint={t('codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9]{6}"
            title={t('codeShape')}
            value={code}
            onChange={setCode}
          />
        )}
        <Button type="submit" busy={signIn.isPending}>
          {t('enter')}
        </Button>
      </Form>
      <PasskeyButton entered={(session) => void entered(session)} />
      <p className="muted small door-note">{t('noAccount')}</p>
    </Door>
  );
}
