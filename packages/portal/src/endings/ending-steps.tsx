import { type EndingScope, type ItemEnding, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';
import { ProlongDialog } from './prolong-dialog.tsx';

const CHANGES = ['endings', 'reports', 'relays', 'items', 'desk', 'indicators'] as const;

interface Props {
  item: string;
  scope: EndingScope;
  may: ItemEnding['may'];
  /** On the review list: it may be left to end. */
  reviewing?: boolean;
}

/** What the owner may do before something ends. */
export function EndingSteps({ item, scope, may, reviewing }: Props) {
  const { t } = useTranslation('endings');
  const allowed = useMay();
  const [asking, setAsking] = useState<'prolong' | 'erase'>();
  const close = () => setAsking(undefined);
  const params = { uid: item };
  const { letEnd, erase } = useEndingActs(close);
  const prolongs = may.includes('prolong') && allowed(operations.endings.prolong);
  const lets = reviewing && allowed(operations.endings.letEnd);
  const erases = may.includes('erase') && allowed(operations.endings.erase);
  if (!prolongs && !erases && !lets) return null;
  return (
    <div className="actions screen-only">
      {prolongs && (
        <Button kind="secondary" size="small" onClick={() => setAsking('prolong')}>
          {t('prolong')}
        </Button>
      )}
      {lets && (
        <Button
          kind="secondary"
          size="small"
          busy={letEnd.isPending}
          onClick={() => letEnd.mutate({ params, body: { scope } })}
        >
          {t('letEnd')}
        </Button>
      )}
      {erases && (
        <Button kind="quiet" size="small" onClick={() => setAsking('erase')}>
          {t('erase')}
        </Button>
      )}
      {asking === 'prolong' && <ProlongDialog item={item} scope={scope} close={close} />}
      {asking === 'erase' && (
        <ConfirmDialog
          title={t(`eraseSure.${scope}`)}
          act={t('erase')}
          busy={erase.isPending}
          error={erase.error}
          onConfirm={() => erase.mutate({ params, body: { scope } })}
          close={close}
        >
          <p>{t(`eraseHint.${scope}`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Leaving it to end, and erasing it now; `done` when it is being erased. */
function useEndingActs(done: () => void) {
  const { t } = useTranslation('endings');
  const letEnd = useAct(operations.endings.letEnd, {
    changes: [...CHANGES],
    onSuccess: () => say(t('left')),
  });
  const erase = useAct(operations.endings.erase, {
    changes: [...CHANGES],
    onSuccess: () => {
      say(t('erasing'));
      done();
    },
  });
  return { letEnd, erase };
}
