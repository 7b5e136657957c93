import { operations, type Registration, type Report } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { dayText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { RegistrationDialog } from './registration-dialog.tsx';

/** Under which numbers offices filed the report: our own, and those that the other parties show. */
export function Registrations({ report }: { report: Report }) {
  const { t } = useTranslation('registry');
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { registrations } = report;
  const own = registrations.find(({ mine }) => mine);
  return (
    <>
      <h3>{t('numbers')}</h3>
      {registrations.length === 0 && <p className="muted small">{t('noNumber')}</p>}
      <dl className="facts facts-stacked">
        {registrations.map((one) => (
          <Line key={one.standing} registration={one} />
        ))}
      </dl>
      {may(operations.reports.register) && (
        <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
          {t(own ? 'change' : 'note')}
        </Button>
      )}
      {open && <RegistrationDialog report={report} own={own} close={() => setOpen(false)} />}
    </>
  );
}

function Line({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registry');
  const { organisation, standing, number, date, register, mine, shared } = registration;
  const notes = [register, mine && t('own'), mine && shared && t('shownToOthers')].filter(Boolean);
  return (
    <>
      <dt>{organisation?.name ?? t(`standing.${standing}`)}</dt>
      <dd>
        {t('numberOf', { number, date: dayText(date) })}
        {notes.length > 0 && <span className="muted small"> · {notes.join(' · ')}</span>}
      </dd>
    </>
  );
}
