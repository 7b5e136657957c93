import { operations, type Role } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { OneTimeLink } from './one-time-link.tsx';
import { bodyOfPerson, nobody, PersonFields } from './person-fields.tsx';
import { RolesField } from './roles-field.tsx';

/** Makes a personal link for somebody new. */
export function InvitePerson() {
  const { t } = useTranslation('people');
  const [written, setWritten] = useState(nobody);
  const [roles, setRoles] = useState<Role[]>(['reporter']);
  const invite = useAct(operations.people.invite, {
    changes: ['people'],
    onSuccess: () => setWritten({ ...nobody, language: written.language }),
  });
  return (
    <>
      {invite.data && <OneTimeLink name={invite.data.person.name} link={invite.data.link} />}
      <Fold title={t('invite')}>
        <Form
          onSubmit={() => invite.mutate({ body: { ...bodyOfPerson(written), roles } })}
          error={invite.error}
          label={t('invite')}
        >
          <PersonFields
            value={written}
            change={(part) => setWritten((was) => ({ ...was, ...part }))}
          />
          <RolesField value={roles} onChange={setRoles} />
          <div className="actions">
            <Button type="submit" busy={invite.isPending} disabled={roles.length === 0}>
              {t('sendInvite')}
            </Button>
          </div>
        </Form>
      </Fold>
    </>
  );
}
