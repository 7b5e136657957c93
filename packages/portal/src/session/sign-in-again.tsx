import type { SessionInfo } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { beginSession, sessionQuery, useSession } from './session.ts';
import { sessionGoesOn, useSessionEnded } from './session-ended.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The session ran out while a page was open: one signs in over it, and what was being written is still there. */
export function SignInAgain() {
  const { t } = useTranslation('session');
  const ended = useSessionEnded();
  const { person, organisation } = useSession();
  const navigate = useNavigate();
  if (!ended) return null;
  const entered = async (session: SessionInfo) => {
    const same = session.person.uid === person.uid && session.organisation.uid === organisation.uid;
    if (same) {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      sessionGoesOn();
      await queryClient.invalidateQueries();
      return;
    }
    // Somebody else: nothing of what is open is theirs, and nothing of it is saved in their name.
    beginSession(session);
    await navigate({ to: '/' });
    sessionGoesOn();
  };
  const leave = async () => {
    await navigate({ to: '/accesso' });
    queryClient.clear();
    sessionGoesOn();
  };
  return (
    <Dialog title={t('ended')} firm onClose={() => {}}>
      <p>{t('endedHint')}</p>
      <SignInForm known={person.email} entered={(session) => void entered(session)} />
      <p className="door-note">
        <Button kind="quiet" onClick={() => void leave()}>
          {t('leave')}
        </Button>
      </p>
    </Dialog>
  );
}
