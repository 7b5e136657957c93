import { type Mandate, type Membership, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { MandateField } from './mandate-field.tsx';

/** The mandate is the member's: the hub may narrow it. */
export function ChangeMandate({
  membership,
  close,
}: {
  membership: Membership;
  close: () => void;
}) {
  const { t } = useTranslation(['organisations', 'form']);
  const [mandate, setMandate] = useState<Mandate>(membership.mandate);
  const change = useAct(operations.memberships.change, {
    changes: ['memberships'],
    onSuccess: close,
  });
  const { uid, version, branch } = membership;
  const body = { mandate, ...(branch && { branch: branch.uid }) };
  return (
    <Dialog title={t('changeMandate')} onClose={close}>
      <Form
        onSubmit={() => change.mutate({ params: { uid }, version, body })}
        error={change.error}
        label={t('changeMandate')}
      >
        <MandateField value={mandate} onChange={setMandate} />
        <div className="actions">
          <Button type="submit" busy={change.isPending}>
            {t('save')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
