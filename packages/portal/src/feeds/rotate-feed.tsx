import { type Feed, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { FeedAddresses } from './feed-addresses.tsx';

/** A new address, after asking: the old one stops at once. */
export function RotateFeed({ feed: { uid, name } }: { feed: Feed }) {
  const { t } = useTranslation('feeds');
  const [asking, setAsking] = useState(false);
  const stop = () => setAsking(false);
  const rotate = useAct(operations.feeds.rotate, { changes: ['feeds'], onSuccess: stop });
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        {t('rotate')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('rotateSure', { name })}
          act={t('rotate')}
          busy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate({ params: { uid } })}
          close={stop}
        >
          <p>{t('rotateHint')}</p>
        </ConfirmDialog>
      )}
      {rotate.data && <FeedAddresses {...rotate.data} />}
    </>
  );
}
