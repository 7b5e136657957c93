import { operations } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Page } from '../elements/page.tsx';
import { useMay, useSession } from '../session/session.ts';
import { ActForPanel } from './act-for-panel.tsx';
import { LanguagePanel } from './language-panel.tsx';
import { MailWishPanel } from './mail-wish-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';

/** What a person sets for themselves. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'words', 'security']);
  const { person, organisation, roles } = useSession();
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <section className="panel" aria-labelledby="you">
        <h2 id="you">{t('you')}</h2>
        <dl className="facts">
          <dt>{t('name')}</dt>
          <dd>{person.name}</dd>
          <dt>{t('email')}</dt>
          <dd>{person.email}</dd>
          <dt>{t('organisation')}</dt>
          <dd>
            {organisation.name} · {t(`words:kind.${organisation.kind}`)}
          </dd>
          <dt>{t('roles')}</dt>
          <dd>{roles.map((role) => t(`words:role.${role}`)).join(', ')}</dd>
        </dl>
      </section>
      {may(operations.session.changeProfile) && <ProfilePanel />}
      <LanguagePanel />
      {may(operations.alerts.mailWish) && <MailWishPanel />}
      {may(operations.session.organisations) && <ActForPanel />}
      <p>
        <Link to="/impostazioni/sicurezza" className={buttonLook('secondary')}>
          <Icon name="it-locked" />
          {t('security:open')}
        </Link>
      </p>
    </Page>
  );
}
