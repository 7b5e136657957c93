import { operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Failed } from '../elements/states.tsx';
import { SavingNote } from './saving-note.tsx';
import type { Draft } from './use-draft.ts';

interface SubmitBarProps {
  draft: Draft;
  busy: boolean;
  /** Finds that nobody has confirmed or struck. */
  unconfirmed: number;
  /** There is nobody to send it to. */
  barred: boolean;
}

/** The end of the form: what is saved, what will not be shared, and the button. */
export function SubmitBar({ draft, busy, unconfirmed, barred }: SubmitBarProps) {
  const { t } = useTranslation('writing');
  const [asking, setAsking] = useState(false);
  return (
    <div className="submit-bar">
      {unconfirmed > 0 && <p className="muted">{t('unconfirmed', { count: unconfirmed })}</p>}
      <div className="actions">
        <Button type="submit" icon="it-arrow-right" busy={busy || barred}>
          {t('submit')}
        </Button>
        {draft.report && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('discard')}
          </Button>
        )}
        <SavingNote saving={draft.saving} savedAt={draft.savedAt} />
      </div>
      {asking && draft.report && (
        <DiscardDialog
          uid={draft.report.uid}
          version={draft.report.version}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function DiscardDialog({
  uid,
  version,
  close,
}: {
  uid: string;
  version: number;
  close: () => void;
}) {
  const { t } = useTranslation(['writing', 'form']);
  const navigate = useNavigate();
  const discard = useAct(operations.reports.discardDraft, {
    changes: ['reports', 'desk'],
    onSuccess: () => navigate({ to: '/segnalazioni', search: { box: 'outbox' } }),
  });
  return (
    <Dialog title={t('discardSure')} onClose={close}>
      <p>{t('discardHint')}</p>
      {discard.error && <Failed error={discard.error} />}
      <div className="actions">
        <Button
          kind="danger"
          busy={discard.isPending}
          onClick={() => discard.mutate({ params: { uid }, version })}
        >
          {t('discard')}
        </Button>
        <Button kind="secondary" onClick={close}>
          {t('form:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
