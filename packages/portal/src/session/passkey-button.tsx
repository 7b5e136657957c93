import type { SessionInfo } from '@staffetta/contract';
import { operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';

/** Signs in with what the device keeps: no address, no password. */
export function PasskeyButton({ entered }: { entered: (session: SessionInfo) => void }) {
  const { t } = useTranslation('security');
  const enter = useMutation({
    mutationFn: async () => {
      const options = await call(operations.session.passkeyOptions);
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const response = await startAuthentication({ optionsJSON: options as never });
      return call(operations.session.signInWithPasskey, { body: { response: { ...response } } });
    },
    onSuccess: entered,
  });
  if (!('PublicKeyCredential' in window)) return null;
  const stopped = enter.error instanceof DOMException || enter.error?.name === 'WebAuthnError';
  return (
    <>
      <p className="or">{t('or')}</p>
      {enter.error && !stopped && <Failed error={enter.error} />}
      {stopped && <p role="alert">{t('passkeyFailed')}</p>}
      <Button kind="secondary" icon="it-key" busy={enter.isPending} onClick={() => enter.mutate()}>
        {t('passkeyEnter')}
      </Button>
    </>
  );
}
