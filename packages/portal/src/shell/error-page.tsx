import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { Page } from '../elements/page.tsx';
import { Failed } from '../elements/states.tsx';
import { Door } from './door.tsx';

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** A page broke, or what it needs could not be read. The rest of the portal stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('brokenPage')} narrow>
      <Failed error={asError(error)} again={reset} />
    </Page>
  );
}

/** The same before there is a frame: who is signed in could not be read. */
export function ErrorDoor({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Door title={t('brokenPage')}>
      <Failed error={asError(error)} again={reset} />
    </Door>
  );
}

/** An address that leads nowhere. */
export function NowhereDoor() {
  const { t } = useTranslation();
  return (
    <Door title={t('nowhere')} lead={t('nowhereHint')}>
      <Link to="/" className={buttonLook()}>
        {t('backToDesk')}
      </Link>
    </Door>
  );
}
