import { operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient, useAct } from '../api.ts';
import { Icon } from '../elements/icon.tsx';

/** Ends the session and forgets everything that was read. */
export function SignOutButton() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const signOut = useAct(operations.session.signOut, {
    onSuccess: async () => {
      await navigate({ to: '/accesso' });
      queryClient.clear();
    },
  });
  return (
    <button type="button" className="bar-button" onClick={() => signOut.mutate({})}>
      <Icon name="it-logout" small />
      {t('leave')}
    </button>
  );
}
