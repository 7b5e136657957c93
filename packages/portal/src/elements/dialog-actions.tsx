import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

/** The end of a dialog's form: what it does, or leaving it. */
export function DialogActions({
  act,
  busy,
  close,
}: {
  act: string;
  busy: boolean;
  close: () => void;
}) {
  const { t } = useTranslation('form');
  return (
    <div className="actions">
      <Button type="submit" busy={busy}>
        {act}
      </Button>
      <Button kind="secondary" onClick={close}>
        {t('cancel')}
      </Button>
    </div>
  );
}
