import { type Import, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { useMay } from '../session/session.ts';
import { AppliedImport } from './applied-import.tsx';
import { CheckedImport } from './checked-import.tsx';
import { SettingsForm } from './settings-form.tsx';
import { isUnderWay, UnderWay } from './under-way.tsx';

/** One sheet on its way in: columns, trial, import, undo. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { uid } = useParams({ from: '/inside/organizzazioni/importa/$uid' });
  const one = useQuery({
    ...read(operations.imports.show, { params: { uid } }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1_000 : false),
  });
  const state = one.data?.state;
  // What the rows say changes with the stage. Shown with the state that is passed, they are read again.
  useEffect(() => {
    if (state === 'checked' || state === 'applied' || state === 'undone')
      void readAgain(['imports', 'memberships', 'organisations', 'contacts']);
  }, [state]);
  return (
    <Page
      title={one.data?.name ?? t('title')}
      lead={one.data && <Tag>{t(`state.${one.data.state}`)}</Tag>}
      actions={one.data && <Discard one={one.data} />}
    >
      <Shown of={one}>{(it) => <Stage one={it} />}</Shown>
    </Page>
  );
}

function Stage({ one }: { one: Import }) {
  const may = useMay();
  if (isUnderWay(one)) return <UnderWay one={one} />;
  if (one.state === 'checked') return <CheckedImport one={one} />;
  if (one.state !== 'uploaded') return <AppliedImport one={one} />;
  return may(operations.imports.check) ? <SettingsForm one={one} /> : null;
}

function Discard({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useAct(operations.imports.discard, {
    onSuccess: async () => {
      await navigate({ to: '/organizzazioni/importa' });
      await readAgain(['imports']);
    },
  });
  if (!may(operations.imports.discard) || isUnderWay(one)) return null;
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('discardSure')}
          act={t('discard')}
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() => discard.mutate({ params: { uid: one.uid } })}
          close={() => setAsking(false)}
        >
          <p>{t('discardHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
