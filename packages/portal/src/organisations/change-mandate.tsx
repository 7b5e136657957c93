import { type Mandate, type Membership, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
import { MandateField } from './mandate-field.tsx';

interface ChangeMandateProps {
  /** What the list holds now: it may change while this is open. */
  membership: Membership;
  close: () => void;
}

/** The mandate is the member's: the hub may narrow it. */
export function ChangeMandate({ membership, close }: ChangeMandateProps) {
  const { t } = useTranslation(['organisations', 'words']);
  const change = useAct(operations.memberships.change, {
    changes: ['memberships'],
    onSuccess: close,
  });
  const inWords = (mandate: Mandate) => t(`words:mandate.${mandate}`);
  return (
    <RewriteDialog
      title={t('changeMandate')}
      kept={membership}
      writtenOf={({ mandate }) => mandate}
      saving={change}
      save={({ uid, version, branch }, mandate) => {
        const body = { mandate, ...(branch && { branch: branch.uid }) };
        change.mutate({ params: { uid }, version, body });
      }}
      differences={(mine, theirs) => [
        { label: t('mandate'), mine: inWords(mine), theirs: inWords(theirs) },
      ]}
      close={close}
    >
      {(mandate, rewrite) => <MandateField value={mandate} onChange={rewrite} />}
    </RewriteDialog>
  );
}
