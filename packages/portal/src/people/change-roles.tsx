import { operations, type PersonRecord, type Role } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
import { RolesField } from './roles-field.tsx';

/** What a person may do, changed. `person` is what the list holds now: it may change while this is open. */
export function ChangeRoles({ person, close }: { person: PersonRecord; close: () => void }) {
  const { t } = useTranslation(['people', 'words']);
  const change = useAct(operations.people.change, {
    changes: ['people'],
    onSuccess: close,
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
