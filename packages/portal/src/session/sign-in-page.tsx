import { operations, type SessionInfo } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { speakFor } from '../i18n/index.ts';
import { Door } from '../shell/door.tsx';
import { beginSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The door; afterwards the page that was asked for. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const { next } = useSearch({ from: '/accesso' });
  const navigate = useNavigate();
  const doors = useQuery(read(operations.admissions.doors));
  const entered = async (session: SessionInfo) => {
    beginSession(session);
    await speakFor(session.person);
    await navigate({ to: next ?? '/', hash: location.hash.slice(1), replace: true });
  };
  return (
    <Door title={t('title')}>
      <SignInForm entered={(session) => void entered(session)} />
      <p className="muted small door-note">{t('noAccount')}</p>
      {doors.data && doors.data.items.length > 0 && (
        <p>
          <Link to="/adesione">{t('askToJoin')}</Link>
        </p>
      )}
    </Door>
  );
}
