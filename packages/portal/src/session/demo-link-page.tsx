import { operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Failed } from '../elements/states.tsx';
import { Door } from '../shell/door.tsx';
import { secretOfLink } from './secret-of-link.ts';
import { beginSession } from './session.ts';

/** In a demonstration a link signs in as one of its people; elsewhere every such link is refused. */
export function DemoLinkPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const enter = useAct(operations.session.signInWithLink, {
    onSuccess: async (session) => {
      beginSession(session);
      await navigate({ to: '/', replace: true });
    },
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const secret = secretOfLink();
    // Out of the address bar and of the history, also when the link is refused.
    history.replaceState(history.state, '', location.pathname);
    enter.mutate({ body: { secret } });
  }, [enter.mutate]);
  return (
    <Door title={t('entering')}>
      {enter.error ? <Failed error={enter.error} /> : <p role="status">{t('enteringHint')}</p>}
    </Door>
  );
}
