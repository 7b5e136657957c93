import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';
import { whenText } from '../elements/when.tsx';
import type { Saving } from './use-saves.ts';

/** Whether what stands here is safe. */
export function SavingNote({ saving, savedAt }: { saving: Saving; savedAt?: Date }) {
  const { t } = useTranslation('writing');
  const text = () => {
    if (saving === 'saving' || saving === 'waiting') return t('saving');
    if (saving === 'failed' || saving === 'conflict') return t('saveFailed');
    if (savedAt) return t('saved', { time: whenText(savedAt.toISOString(), 'hour') });
    return saving === 'new' ? t('notSaved') : '';
  };
  return (
    <span className="saving-note muted small" role="status">
      {saving === 'saved' && savedAt && <Icon name="it-check" small />} {text()}
    </span>
  );
}
