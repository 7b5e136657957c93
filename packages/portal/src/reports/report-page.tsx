import { operations, type Report } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountsPanel } from '../alerts/counts-panel.tsx';
import { RelatedPanel } from '../analysis/related-panel.tsx';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { Reasons } from '../elements/reasons.tsx';
import { Shown } from '../elements/states.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { EndingPanel } from '../endings/ending-panel.tsx';
import { CopiesPanel } from '../relays/copies-panel.tsx';
import { NotAPanel } from '../writing/not-a.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { Conversation } from './conversation.tsx';
import { HistoryFold } from './history-fold.tsx';
import { IndicatorsPanel } from './indicators-panel.tsx';
import { MarkSeen } from './mark-seen.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';
import { RegistryPanel } from './registry-panel.tsx';
import { ReportContentPanel } from './report-content-panel.tsx';
import { ReportFacts } from './report-facts.tsx';
import { ReportSteps } from './report-steps.tsx';
import { SentMessage } from './sent-message.tsx';
import { StateTag } from './state-tag.tsx';
import { TimesPanel } from './times-panel.tsx';
import { UndoReportPanel } from './undo-report-panel.tsx';

/** One report, as the reader may see it. */
export function ReportPage() {
  const { uid } = useParams({ from: '/inside/segnalazioni/$uid' });
  const report = useQuery(read(operations.reports.show, { params: { uid } }));
  return <Shown of={report}>{(it) => <Record report={it} />}</Shown>;
}

function Record({ report }: { report: Report }) {
  const { t } = useTranslation(['report', 'reports', 'words']);
  const { sent } = useSearch({ from: '/inside/segnalazioni/$uid' });
  const { content, ending, tlp, state, face } = report;
  const kind = content?.fact ? t(`words:fact.${content.fact}`) : t(`words:face.${face}`);
  return (
    <Page
      title={content?.title || (ending ? t(`reports:ended.${ending}`) : t('reports:untitled'))}
      lead={
        <span className="row-tags">
          {kind}
          {tlp && <Tlp label={tlp} />}
          <StateTag state={state} />
        </span>
      }
    >
      <MarkSeen report={report} />
      {sent && <SentMessage report={report} />}
      {report.mergedInto && (
        <Message>
          <Link to="/segnalazioni/$uid" params={{ uid: report.mergedInto }}>
            {t('mergedInto')}
          </Link>
        </Message>
      )}
      <UndoReportPanel report={report} />
      <ConsentPanel report={report} />
      <ReportSteps report={report} />
      <div className="columns-main">
        <div>
          {content && <ReportContentPanel report={report} content={content} />}
          <IndicatorsPanel uid={report.uid} />
          {content && <RelatedPanel uid={report.uid} />}
          <Conversation report={report} />
        </div>
        <RecordAside report={report} />
      </div>
    </Page>
  );
}

/** Beside the report: what was promised and kept, who has it, when it ends, and why it may be read. */
function RecordAside({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  return (
    <div>
      <ReceiptPanel report={report} />
      <RegistryPanel report={report} />
      <TimesPanel times={report.times} />
      {report.standing === 'sender' && report.receipt && (
        <>
          <CopiesPanel
            item={report.uid}
            undoing={report.ending !== undefined || report.contentVersion > 1}
          />
          <CountsPanel item={report.uid} />
        </>
      )}
      <EndingPanel item={report.uid} />
      <ReportFacts report={report} />
      <Fold title={t('why')}>
        <Reasons of={report.reasons} />
      </Fold>
      <HistoryFold report={report} />
      {report.notA.length > 0 && <NotAPanel of={report.notA} />}
    </div>
  );
}
