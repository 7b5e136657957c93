import { type OutputOf, operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, queryClient, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Icon } from '../elements/icon.tsx';
import { Failed } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { distanceText } from '../elements/when.tsx';
import { sessionQuery } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';
import { ConfirmIdentity, needsProof } from './confirm-identity.tsx';

type Passkeys = OutputOf<typeof operations.session.secondFactors>['passkeys'];

/** Keys that a device or a security token keeps. */
export function PasskeyPanel({ passkeys }: { passkeys: Passkeys }) {
  const { t } = useTranslation('security');
  const [removing, setRemoving] = useState<string>();
  const remove = useAct(operations.session.removePasskey, {
    changes: ['session'],
    onSuccess: () => say(t('removed')),
  });
  const go = (id: string) => {
    setRemoving(id);
    remove.mutate({ params: { id } });
  };
  return (
    <section className="panel" aria-labelledby="passkey">
      <h2 id="passkey">{t('passkey')}</h2>
      <p className="muted">{t('passkeyHint')}</p>
      <ul className="files">
        {passkeys.map(({ id, name, lastUsedAt }) => (
          <li className="file" key={id}>
            <Icon name="it-key" />
            <span className="file-name">
              {name}{' '}
              <span className="muted small">
                {lastUsedAt
                  ? t('passkeyUsed', { when: distanceText(lastUsedAt) })
                  : t('passkeyNever')}
              </span>
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('passkeyRemove', { name })}
              onClick={() => go(id)}
            >
              <Icon name="it-delete" />
            </button>
          </li>
        ))}
      </ul>
      <AddPasskey />
      {needsProof(remove.error) ? (
        <ConfirmIdentity close={() => remove.reset()} confirmed={() => removing && go(removing)} />
      ) : (
        remove.error && <Failed error={remove.error} />
      )}
    </section>
  );
}

function AddPasskey() {
  const { t } = useTranslation('security');
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const options = await call(operations.session.enrolPasskey);
      const { startRegistration } = await import('@simplewebauthn/browser');
      const response = await startRegistration({ optionsJSON: options as never });
      return call(operations.session.enrolPasskeyConfirm, {
        body: { name, response: { ...response } },
      });
    },
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await queryClient.invalidateQueries();
      setName('');
      say(t('added'));
    },
  });
  if (!('PublicKeyCredential' in window)) return <p className="muted">{t('passkeyUnsupported')}</p>;
  const stopped = add.error?.name === 'WebAuthnError' || add.error instanceof DOMException;
  return (
    <Form onSubmit={() => add.mutate()} error={stopped ? null : add.error} label={t('passkey')}>
      <TextField
        pointer="/name"
        label={t('passkeyName')}
        hint={t('passkeyNameHint')}
        maxLength={100}
        value={name}
        onChange={setName}
      />
      {stopped && <p className="late">{t('passkeyFailed')}</p>}
      <div className="actions">
        <Button type="submit" kind="secondary" icon="it-key" busy={add.isPending}>
          {t('passkeyAdd')}
        </Button>
      </div>
    </Form>
  );
}
