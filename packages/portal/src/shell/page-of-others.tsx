import type { Operation, Role } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { Page } from '../elements/page.tsx';
import { language } from '../i18n/index.ts';
import { useSession } from '../session/session.ts';

/** In place of a page that is not its reader's: whose it is. There is nothing to try again. */
export function PageOfOthers({ needs, operator }: { needs: Operation; operator?: boolean }) {
  const { t } = useTranslation(['others', 'words']);
  const session = useSession();
  if (operator && !session.operator) return <OfOrganisations whose={t('openToOperator')} />;
  const { roles, kinds } = typeof needs.who === 'string' ? { roles: [] } : needs.who;
  if (!kinds || kinds.includes(session.organisation.kind)) return <OfRoles open={roles} />;
  const named = listed(kinds.map((kind) => t(`words:kind.${kind}`)));
  return <OfOrganisations whose={t('openToKinds', { kinds: named })} />;
}

const listed = (words: string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat(language() === 'it' ? 'it-IT' : 'en-GB', { type }).format(words);

function OfOrganisations({ whose }: { whose: string }) {
  const { t } = useTranslation('others');
  return (
    <Page title={t('notForOrganisation')} lead={whose} narrow>
      <WayBack />
    </Page>
  );
}

function OfRoles({ open }: { open: readonly Role[] }) {
  const { t } = useTranslation(['others', 'words']);
  const { roles } = useSession();
  const named = (some: readonly Role[]) => some.map((role) => t(`words:role.${role}`));
  return (
    <Page
      title={t('notForRole')}
      lead={t('openToRoles', { roles: listed(named(open), 'disjunction') })}
      narrow
    >
      {roles.length > 0 && <p>{t('yourRoles', { roles: listed(named(roles)) })}</p>}
      <p>{t('askForRole')}</p>
      <WayBack />
    </Page>
  );
}

function WayBack() {
  const { t } = useTranslation('shell');
  return (
    <p>
      <Link to="/" className={buttonLook()}>
        {t('backToDesk')}
      </Link>
    </p>
  );
}
