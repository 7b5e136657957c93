import { type Membership, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { Shown } from '../elements/states.tsx';
import { useSession } from '../session/session.ts';

/** Ends a membership today. */
export function EndMembership({
  membership,
  close,
}: {
  membership: Membership;
  close: () => void;
}) {
  const { t } = useTranslation('organisations');
  const end = useAct(operations.memberships.end, {
    changes: ['memberships', 'organisations'],
    onSuccess: close,
  });
  const { organisation } = useSession();
  const { uid, version, member } = membership;
  return (
    <ConfirmDialog
      title={t('endSure', { name: member.name })}
      act={t('end')}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ params: { uid }, version })}
      close={close}
    >
      <WhatHappens uid={uid} ours={member.uid === organisation.uid} />
    </ConfirmDialog>
  );
}

/** What stops, what stays, before anything is confirmed. */
function WhatHappens({ uid, ours }: { uid: string; ours: boolean }) {
  const { t } = useTranslation('organisations');
  const leaving = useQuery(read(operations.memberships.leaving, { params: { uid } }));
  const by = ours ? 'member' : 'hub';
  return (
    <Shown of={leaving}>
      {({ keepsPast, keptByHub }) => (
        <ul>
          <li>{t(`leaving.stops.${by}`)}</li>
          <li>{t(keepsPast ? `leaving.keeps.${by}` : `leaving.loses.${by}`)}</li>
          <li>{t('leaving.exchanged')}</li>
          <li>{t(`leaving.name.${by}`)}</li>
          {keptByHub && <li>{t('leaving.record')}</li>}
          <li>{t('leaving.final')}</li>
        </ul>
      )}
    </Shown>
  );
}
