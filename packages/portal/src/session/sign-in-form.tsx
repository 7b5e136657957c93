import { operations, type SessionInfo } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { CodeField, needsCode } from './code-field.tsx';
import { PasskeyButton } from './passkey-button.tsx';

interface SignInFormProps {
  /** The address, where it is known who was here. */
  known?: string;
  entered: (session: SessionInfo) => void;
}

/** Address, password, and the six-digit code where one is set up; or a passkey. */
export function SignInForm({ known = '', entered }: SignInFormProps) {
  const { t } = useTranslation('session');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const signIn = useAct(operations.session.signIn, {
    onError: (error) => setCodeAsked(codeAsked || needsCode(error)),
    onSuccess: entered,
  });
  const submit = () =>
    signIn.mutate({ body: { email: email.trim(), password, ...(code && { code }) } });
  return (
    <>
      <Form
        onSubmit={submit}
        error={needsCode(signIn.error) && !code ? null : signIn.error}
        label={t('title')}
      >
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
        {codeAsked && <CodeField value={code} onChange={setCode} />}
        <Button type="submit" busy={signIn.isPending}>
          {t('enter')}
        </Button>
      </Form>
      <PasskeyButton entered={entered} />
    </>
  );
}
