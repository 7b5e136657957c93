import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { useMay, useSession } from '../session/session.ts';
import { PasskeyPanel } from './passkey-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { TotpPanel } from './totp-panel.tsx';

/** Second factors and password. Who must still set one up sees nothing else of the portal. */
export function SecurityPage() {
  const { t } = useTranslation('security');
  const { mustEnrol } = useSession();
  const may = useMay();
  const factors = useQuery({
    ...read(operations.session.secondFactors),
    enabled: may(operations.session.secondFactors),
  });
  const { totp = false, passkeys = [] } = factors.data ?? {};
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      {mustEnrol ? (
        <Message kind="warning" title={t('mustTitle')}>
          <p>{t('mustHint')}</p>
        </Message>
      ) : (
        (totp || passkeys.length > 0) && (
          <Message kind="success" title={t('doneTitle')} live>
            <p>
              <Link to="/" className={buttonLook('secondary', 'small')}>
                {t('goOn')}
              </Link>
            </p>
          </Message>
        )
      )}
      <TotpPanel on={totp} />
      <PasskeyPanel passkeys={passkeys} />
      {may(operations.session.changePassword) && <PasswordPanel />}
    </Page>
  );
}
