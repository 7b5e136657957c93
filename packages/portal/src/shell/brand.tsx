import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInstallation } from './installation.ts';
import mark from './mark.svg';

/** The installation's own name. No emblem of the State: a company's installation must not pass for one. */
export function Brand() {
  const { t } = useTranslation();
  const name = useInstallation()?.name ?? 'Staffetta';
  return (
    <Link to="/" className="brand" aria-label={t('toDesk', { name })}>
      <img src={mark} alt="" width="36" height="36" />
      <span>
        <span className="brand-name">{name}</span>
        <span className="brand-by">{t('tagline')}</span>
      </span>
    </Link>
  );
}
