import { useTranslation } from 'react-i18next';
import { useInstallation } from './installation.ts';

/** In a demonstration every page says that its data is invented. */
export function DemoBar() {
  const { t } = useTranslation();
  if (!useInstallation()?.demo) return null;
  return (
    <section className="notice-bar" aria-label={t('demoTitle')}>
      {t('demo')}
    </section>
  );
}
