import { operations, type PersonRecord, type Role } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { isConflict } from '../elements/conflict.tsx';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
import { RolesField } from './roles-field.tsx';

/** What a person may do, changed. `person` is what the list holds now: it may change while this is open. */
export function ChangeRoles({ person, close }: { person: PersonRecord; close: () => void }) {
  const { t } = useTranslation(['people', 'words']);
  const change = useAct(operations.people.change, {
    changes: ['people'],
    onSuccess: close,
    onError: (error) => void (isConflict(error) && readAgain(['people'])),
  });
  const inWords = (of: readonly Role[]) => of.map((role) => t(`words:role.${role}`)).join(', ');
  return (
    <RewriteDialog
      title={`${t('changeRoles')}: ${person.name}`}
      kept={person}
      writtenOf={({ roles }) => roles}
      saving={change}
      save={({ uid, version }, roles) =>
        change.mutate({ params: { uid }, version, body: { roles } })
      }
      differences={(mine, theirs) => [
        { label: t('roles'), mine: inWords(mine), theirs: inWords(theirs) },
      ]}
      close={close}
      unfinished={(roles) => roles.length === 0}
    >
      {(roles, rewrite) => <RolesField value={roles} onChange={rewrite} />}
    </RewriteDialog>
  );
}
