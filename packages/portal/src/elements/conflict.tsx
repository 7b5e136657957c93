import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface ConflictProps {
  /** What is there now, as far as it differs. */
  children: ReactNode;
  /** Save what this person wrote over it, knowing what is there. */
  keepMine: () => void;
  /** Drop what this person wrote. */
  takeTheirs: () => void;
}

/** Two people on one record: the second sees what changed, keeps what they wrote, and chooses. */
export function Conflict({ children, keepMine, takeTheirs }: ConflictProps) {
  const { t } = useTranslation('form');
  return (
    <div className="message message-warning" role="alert">
      <Icon name="it-warning-circle" />
      <div className="message-body">
        <h2>{t('conflict')}</h2>
        <p>{t('conflictHint')}</p>
        {children}
        <p className="actions">
          <Button size="small" onClick={keepMine}>
            {t('keepMine')}
          </Button>
          <Button size="small" kind="secondary" onClick={takeTheirs}>
            {t('takeTheirs')}
          </Button>
        </p>
      </div>
    </div>
  );
}
