import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useAct } from '../api.ts';
import { Button, buttonLook } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Shown } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { Door } from '../shell/door.tsx';
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
        {({ purpose, name, organisation, email, needsPassword }) => {
          if (!needsPassword && purpose === 'invitation')
            return (
              <>
                <p>{t('knownLead', { name, organisation })}</p>
                <Link to="/accesso" className={buttonLook()}>
                  {t('toSignIn')}
                </Link>
              </>
            );
          return (
            <>
              <p>
                {purpose === 'invitation'
                  ? t('invitedLead', { name, organisation })
                  : t('resetLead', { name })}
              </p>
              <PasswordForm secret={secret} email={email} />
            </>
          );
        }}
      </Shown>
    </Door>
  );
}

function PasswordForm({ secret, email }: { secret: string; email: string }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const accept = useAct(operations.session.acceptInvitation, {
    onSuccess: async (session) => {
      beginSession(session);
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Form
      onSubmit={() => accept.mutate({ body: { secret, password } })}
      error={accept.error}
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
      <Button type="submit" busy={accept.isPending}>
        {t('begin')}
      </Button>
    </Form>
  );
}
