import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Shown } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { Door } from '../shell/door.tsx';
import { CodeField, needsCode } from './code-field.tsx';
import { secretOfLink } from './secret-of-link.ts';
import { beginSession } from './session.ts';

/** A personal link: an invitation, or a new password for whoever lost theirs. */
export function InvitationPage() {
  const { t } = useTranslation('session');
  const [secret] = useState(secretOfLink);
  const invitation = useQuery({
    // The secret stays out of the key: what is kept in memory need not hold it.
    queryKey: ['invitation'],
    queryFn: () => call(operations.session.invitation, { body: { secret } }),
    retry: false,
    gcTime: 0,
  });
  return (
    <Door title={t('invited')}>
      <Shown of={invitation}>
        {({ purpose, name, organisation, email }) => (
          <>
            <p>
              {purpose === 'invitation'
                ? t('invitedLead', { name, organisation })
                : t('resetLead', { name })}
            </p>
            {purpose === 'invitation' && <p>{t('knownLead')}</p>}
            <PasswordForm secret={secret} email={email} />
          </>
        )}
      </Shown>
    </Door>
  );
}

function PasswordForm({ secret, email }: { secret: string; email: string }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const accept = useAct(operations.session.acceptInvitation, {
    onError: (error) => setCodeAsked(codeAsked || needsCode(error)),
    onSuccess: async (session) => {
      beginSession(session);
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Form
      onSubmit={() => accept.mutate({ body: { secret, password, ...(code && { code }) } })}
      error={needsCode(accept.error) && !code ? null : accept.error}
      label={t('invited')}
    >
      <TextField
        pointer="/email"
        label={t('email')}
        type="email"
        autoComplete="username"
        readOnly
        value={email}
        onChange={() => {}}
      />
      <TextField
        pointer="/password"
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        value={password}
        onChange={setPassword}
      />
      {codeAsked && <CodeField value={code} onChange={setCode} />}
      <Button type="submit" busy={accept.isPending}>
        {t('begin')}
      </Button>
    </Form>
  );
}
