import { type Operation, operations, type Report, type ReportStep } from '@staffetta/contract';
import { useIsMutating } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, useAct } from '../api.ts';
import { Button, buttonLook } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { HoldButton } from '../holds/hold-button.tsx';
import { RelayButton } from '../relays/relay-button.tsx';
import { useMay } from '../session/session.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PassUpButton } from './pass-up-button.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const simple = { take: 'it-tool', close: 'it-check', reopen: 'it-refresh' } as const;

/** What this person may do next: what the record's state allows, and the server allows this person. */
export function ReportSteps({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const [asking, setAsking] = useState<'merge' | 'withdraw'>();
  const can = (step: ReportStep, op: Operation) => report.may.includes(step) && may(op);
  const { uid, standing } = report;
  return (
    <div className="steps screen-only">
      <div className="actions">
        {(['take', 'close', 'reopen'] as const).map((step) =>
          can(step, operations.reports[step]) ? (
            <StepButton key={step} step={step} report={report} />
          ) : null,
        )}
        {standing === 'recipient' && !report.ending && (
          <>
            <PassUpButton report={report} />
            <RelayButton parent={uid} />
          </>
        )}
        <AlertLink report={report} />
        {can('correct', operations.reports.correct) && <CorrectLink uid={uid} />}
        {can('merge', operations.reports.merge) && (
          <Button kind="secondary" onClick={() => setAsking('merge')}>
            {t('merge')}
          </Button>
        )}
        {standing === 'recipient' && !report.ending && <HoldButton item={uid} />}
        {can('withdraw', operations.reports.withdraw) && (
          <Button kind="quiet" onClick={() => setAsking('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
        <Button kind="quiet" icon="it-print" onClick={() => window.print()}>
          {t('pdf')}
        </Button>
      </div>
      {asking === 'merge' && <MergeDialog report={report} close={() => setAsking(undefined)} />}
      {asking === 'withdraw' && (
        <WithdrawDialog report={report} close={() => setAsking(undefined)} />
      )}
    </div>
  );
}

function StepButton({ step, report }: { step: keyof typeof simple; report: Report }) {
  const { t } = useTranslation('report');
  const act = useAct(operations.reports[step], {
    changes: ['reports', 'desk'],
  });
  const overtaken = isOvertaken(act, report.version);
  // Having opened the record is being written down, which gives it a new version.
  const opening = useIsMutating({ mutationKey: [operations.reports.receive.id] }) > 0;
  return (
    <>
      <Button
        kind={step === 'take' ? 'primary' : 'secondary'}
        icon={simple[step]}
        busy={act.isPending || opening}
        onClick={() => act.mutate({ params: { uid: report.uid }, version: report.version })}
      >
        {t(step)}
      </Button>
      {overtaken && <ChangedMeanwhile />}
      {act.error && !overtaken && <Failed error={act.error} />}
    </>
  );
}

/** To the alert about what was sent, for who sent it and may warn. */
function AlertLink({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const { uid, standing, ending, receipt, face } = report;
  if (standing !== 'sender' || ending || !receipt || !may(operations.alerts.send)) return null;
  return (
    <Link
      to="/allerte/nuova"
      search={{ item: uid, ...(face && { face }) }}
      className={buttonLook('secondary')}
    >
      {t('alert')}
    </Link>
  );
}

function CorrectLink({ uid }: { uid: string }) {
  const { t } = useTranslation('report');
  return (
    <Link to="/segnalazioni/$uid/rettifica" params={{ uid }} className={buttonLook('secondary')}>
      {t('correct')}
    </Link>
  );
}
