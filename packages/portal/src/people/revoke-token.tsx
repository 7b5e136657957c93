import { operations, type TokenRecord } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';

/** Ends a key, after asking: the program that uses it stops at once. */
export function RevokeToken({ token: { uid, name } }: { token: TokenRecord }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const revoke = useAct(operations.tokens.revoke, { changes: ['tokens'], onSuccess: close });
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        {t('revoke')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('revokeSure', { name })}
          act={t('revoke')}
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ params: { uid } })}
          close={close}
        >
          <p>{t('revokeHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
