import { operations, ProblemError } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';

/** The step was refused only because the last proof is too old. */
export const needsProof = (error: Error | null): boolean =>
  error instanceof ProblemError && error.problem.code === 'sign_in_again';

/** Asks again who it is, for a step that matters; then the step is repeated. */
export function ConfirmIdentity({
  confirmed,
  close,
}: {
  confirmed: () => void;
  close: () => void;
}) {
  const { t } = useTranslation(['security', 'form', 'session']);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const confirm = useAct(operations.session.confirm, { onSuccess: confirmed });
  return (
    <Dialog title={t('again')} onClose={close}>
      <p>{t('againHint')}</p>
      <Form
        onSubmit={() => confirm.mutate({ body: { password, ...(code && { code }) } })}
        error={confirm.error}
        label={t('again')}
      >
        <TextField
          pointer="/password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <TextField
          pointer="/code"
          label={t('againCode')}
          optional
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]{6}"
          title={t('session:codeShape')}
          value={code}
          onChange={setCode}
        />
        <DialogActions act={t('againGo')} busy={confirm.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
