import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInstallation } from './installation.ts';

/** What the portal is not, on every page. */
export function Foot() {
  const { t } = useTranslation();
  const version = useInstallation()?.version;
  return (
    <footer className="foot">
      <p>
        {t('notAComplaint')} {version && <span>Staffetta {version}</span>}{' '}
        <Link to="/guida-api">{t('apiGuide')}</Link>
      </p>
    </footer>
  );
}
