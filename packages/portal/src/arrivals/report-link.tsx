import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';

/** To what came of a mail: the draft to go on writing, or the report once it was sent. */
export function ReportLink({ uid }: { uid: string }) {
  const { t } = useTranslation('arrivals');
  const report = useQuery(read(operations.reports.show, { params: { uid } }));
  if (!report.data) return null;
  if (report.data.state === 'draft')
    return (
      <Link to="/segnalazioni/nuova" search={{ draft: uid }} className={buttonLook()}>
        {t('toDraft')}
      </Link>
    );
  return (
    <Link to="/segnalazioni/$uid" params={{ uid }} className={buttonLook()}>
      {t('toReport')}
    </Link>
  );
}
