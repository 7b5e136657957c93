import { operations, type PersonRecord, type Role } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { Conflict, isConflict } from '../elements/conflict.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { RolesField } from './roles-field.tsx';

/** What a person may do, changed. `person` is what the list holds now: it may change while this is open. */
export function ChangeRoles({ person, close }: { person: PersonRecord; close: () => void }) {
  const { t } = useTranslation(['people', 'form', 'words']);
  const [base, setBase] = useState(person);
  const [roles, setRoles] = useState(person.roles);
  const change = useAct(operations.people.change, {
    changes: ['people'],
    onSuccess: close,
    onError: (error) => void (isConflict(error) && readAgain(['people'])),
  });
  const { uid, name } = person;
  const submit = ({ version }: PersonRecord) =>
    change.mutate({ params: { uid }, version, body: { roles } });
  const inWords = (of: readonly Role[]) => of.map((role) => t(`words:role.${role}`)).join(', ');
  const conflict = isConflict(change.error);
  return (
    <Dialog title={`${t('changeRoles')}: ${name}`} onClose={close}>
      <Form
        onSubmit={() => submit(base)}
        error={conflict ? null : change.error}
        label={t('changeRoles')}
      >
        {conflict && person.version !== base.version && (
          <Conflict
            keepMine={() => {
              setBase(person);
              submit(person);
            }}
            takeTheirs={() => {
              setBase(person);
              setRoles(person.roles);
              change.reset();
            }}
          >
            <Changes
              mine={t('form:mine')}
              theirs={t('form:theirs')}
              of={[{ label: t('roles'), mine: inWords(roles), theirs: inWords(person.roles) }]}
            />
          </Conflict>
        )}
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
