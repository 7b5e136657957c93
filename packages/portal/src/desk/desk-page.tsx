import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.tsx';
import { Empty } from '../elements/states.tsx';
import { useSession } from '../session/session.ts';

/** What needs this person, most urgent first. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const { person } = useSession();
  return (
    <Page title={t('title')} lead={t('lead', { name: person.name })}>
      <div className="panel">
        <Empty icon="it-check-circle" title={t('nothing')}>
          <p>{t('nothingHint')}</p>
        </Empty>
      </div>
    </Page>
  );
}
