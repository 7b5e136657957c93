import { type Feed, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';

/** Ends a device's lists, after asking. */
export function CloseFeed({ feed: { uid, name } }: { feed: Feed }) {
  const { t } = useTranslation('feeds');
  const [asking, setAsking] = useState(false);
  const stop = () => setAsking(false);
  const close = useAct(operations.feeds.close, { changes: ['feeds'], onSuccess: stop });
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        {t('close')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('closeSure', { name })}
          act={t('close')}
          busy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate({ params: { uid } })}
          close={stop}
        >
          <p>{t('closeHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
