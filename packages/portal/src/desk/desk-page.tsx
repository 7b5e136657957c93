import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Page } from '../elements/page.tsx';
import { Empty, Shown } from '../elements/states.tsx';
import { useMay, useSession } from '../session/session.ts';
import { DeskLine } from './desk-line.tsx';

/** What needs this person, most urgent first. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const may = useMay();
  const desk = useQuery(read(operations.desk.show));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={may(operations.reports.draft) && <ReportLinks />}
    >
      <div className="panel panel-rows">
        <Shown of={desk}>
          {({ items, more }) =>
            items.length === 0 ? (
              <Empty icon="it-check-circle" title={t('nothing')}>
                <p>{t('nothingHint')}</p>
              </Empty>
            ) : (
              <>
                <ul className="rows">
                  {items.map((item) => (
                    <DeskLine key={`${item.reason} ${item.uid}`} item={item} />
                  ))}
                </ul>
                {more.length > 0 && (
                  <p className="more muted">
                    {t('more', { reasons: more.map((one) => t(`reason.${one}`)).join('; ') })}
                  </p>
                )}
              </>
            )
          }
        </Shown>
      </div>
    </Page>
  );
}

/** To the form of a report; for whoever answers the telephone for others, also to that of a call. */
function ReportLinks() {
  const { t } = useTranslation('desk');
  const { organisation } = useSession();
  return (
    <>
      {organisation.kind !== 'member' && (
        <Link to="/segnalazioni/nuova" search={{ phone: true }} className={buttonLook('secondary')}>
          {t('phone')}
        </Link>
      )}
      <Link to="/segnalazioni/nuova" className={buttonLook()}>
        <Icon name="it-plus" />
        {t('report')}
      </Link>
    </>
  );
}
