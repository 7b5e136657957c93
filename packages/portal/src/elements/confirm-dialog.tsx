import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Failed } from './states.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What the button says: the act itself, never "yes". */
  act: string;
  busy: boolean;
  error: Error | null;
  onConfirm: () => void;
  close: () => void;
  children?: ReactNode;
}

/** Are you sure? For what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, act, busy, error, onConfirm, close, children } = props;
  const { t } = useTranslation('form');
  return (
    <Dialog title={title} onClose={close}>
      {children}
      {error && <Failed error={error} />}
      <div className="actions">
        <Button kind="danger" busy={busy} onClick={onConfirm}>
          {act}
        </Button>
        <Button kind="secondary" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
