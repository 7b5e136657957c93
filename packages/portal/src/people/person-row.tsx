import { roles as allRoles, operations, type PersonRecord } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { distanceText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { ChangeRoles } from './change-roles.tsx';
import { OneTimeLink } from './one-time-link.tsx';

type Asked = 'roles' | 'remove';

/** One person: roles, whether the access is safe, and what an administrator may do. */
export function PersonRow({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState<Asked>();
  const close = () => setAsking(undefined);
  const { uid, name } = person;
  const renew = useAct(operations.people.renewLink);
  const remove = useAct(operations.people.remove, { changes: ['people'], onSuccess: close });
  return (
    <li className="row-line row-plain">
      <PersonFacts person={person} />
      <PersonActions
        ask={setAsking}
        renew={() => renew.mutate({ params: { uid } })}
        renewing={renew.isPending}
      />
      {renew.data && <OneTimeLink name={name} link={renew.data} />}
      {renew.error && <Failed error={renew.error} />}
      {asking === 'roles' && <ChangeRoles person={person} close={close} />}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t('removeSure', { name })}
          act={t('remove')}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ params: { uid } })}
          close={close}
        >
          <p>{t('removeHint')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

function PersonFacts({ person }: { person: PersonRecord }) {
  const { t } = useTranslation(['people', 'words']);
  const { name, email, roles, state, secondFactor, lastSeenAt } = person;
  return (
    <>
      <div className="row-main">
        <span className="row-name">{name}</span>
        <p className="row-facts">
          <span>{email}</span>
          <span>
            {allRoles
              .filter((role) => roles.includes(role))
              .map((role) => t(`words:role.${role}`))
              .join(', ')}
          </span>
          <span>
            {lastSeenAt ? t('lastSeen', { when: distanceText(lastSeenAt) }) : t('neverSeen')}
          </span>
        </p>
      </div>
      <div className="row-tags">
        {state === 'invited' && <Tag tone="warning">{t('invited')}</Tag>}
        {secondFactor ? (
          <Tag tone="success">{t('secondFactor')}</Tag>
        ) : (
          <Tag>{t('noSecondFactor')}</Tag>
        )}
      </div>
    </>
  );
}

interface PersonActionsProps {
  ask: (what: Asked) => void;
  renew: () => void;
  renewing: boolean;
}

function PersonActions({ ask, renew, renewing }: PersonActionsProps) {
  const { t } = useTranslation('people');
  const may = useMay();
  return (
    <div className="actions">
      {may(operations.people.change) && (
        <Button kind="quiet" size="small" onClick={() => ask('roles')}>
          {t('changeRoles')}
        </Button>
      )}
      {may(operations.people.renewLink) && (
        <Button kind="quiet" size="small" busy={renewing} onClick={renew}>
          {t('newLink')}
        </Button>
      )}
      {may(operations.people.remove) && (
        <Button kind="quiet" size="small" onClick={() => ask('remove')}>
          {t('remove')}
        </Button>
      )}
    </div>
  );
}
