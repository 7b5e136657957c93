import { operations, type PersonRecord } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { RolesField } from './roles-field.tsx';

export function ChangeRoles({ person, close }: { person: PersonRecord; close: () => void }) {
  const { t } = useTranslation(['people', 'form']);
  const [roles, setRoles] = useState(person.roles);
  const change = useAct(operations.people.change, { changes: ['people'], onSuccess: close });
  const { uid, version, name } = person;
  return (
    <Dialog title={`${t('changeRoles')}: ${name}`} onClose={close}>
      <Form
        onSubmit={() => change.mutate({ params: { uid }, version, body: { roles } })}
        error={change.error}
        label={t('changeRoles')}
      >
        <RolesField value={roles} onChange={setRoles} />
        <div className="actions">
          <Button type="submit" busy={change.isPending} disabled={roles.length === 0}>
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
