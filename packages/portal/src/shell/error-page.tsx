import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { Page } from '../elements/page.tsx';
import { Failed } from '../elements/states.tsx';

/** A page broke, or what it needs could not be read. The rest of the portal stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const shown = error instanceof Error ? error : new Error(String(error));
  return (
    <Page title={t('brokenPage')} narrow>
      <Failed error={shown} again={reset} />
    </Page>
  );
}

/** An address that leads nowhere. */
export function NowherePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nowhere')} lead={t('nowhereHint')} narrow>
      <Link to="/" className={buttonLook()}>
        {t('backToDesk')}
      </Link>
    </Page>
  );
}
