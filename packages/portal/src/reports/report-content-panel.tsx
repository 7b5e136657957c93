import type { Report } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { dayText, When, whenText } from '../elements/when.tsx';
import { FileLine } from '../files/file-line.tsx';
import { FlagsButton } from './flags-button.tsx';

type Content = NonNullable<Report['content']>;

interface ReportContentProps {
  content: Content;
  /** The record it stands on, where what it says may be changed. */
  report?: Report;
}

/** What was written. The text is shown as it is: never as HTML, and no address in it is a link. */
export function ReportContentPanel({ content, report }: ReportContentProps) {
  const { t } = useTranslation('report');
  const { disruption, attachments, knownSince } = content;
  return (
    <section className="panel" aria-labelledby="text">
      <h2 id="text">{t('text')}</h2>
      <Flags content={content} />
      {report && <FlagsButton report={report} content={content} />}
      {disruption && (
        <p>
          <strong>{t('disruption')}:</strong>{' '}
          {t('disruptionSince', { service: disruption.service, since: whenText(disruption.since) })}
          {disruption.users !== undefined &&
            ` · ${t('disruptionUsers', { count: disruption.users })}`}
        </p>
      )}
      <div className="written">{content.text}</div>
      {knownSince && (
        <p className="muted small">
          {t('knownSince')} <When at={knownSince} />
        </p>
      )}
      {attachments.length > 0 && (
        <>
          <h3>{t('attachments')}</h3>
          <ul className="files">
            {attachments.map((file) => (
              <FileLine key={file.uid} file={file} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Flags({ content }: { content: Content }) {
  const { t } = useTranslation('report');
  const { containsPersonalData, mayBeOffence, actFiled } = content;
  if (!containsPersonalData && !mayBeOffence && !actFiled) return null;
  return (
    <p className="row-tags">
      {containsPersonalData && <Tag tone="warning">{t('flags.containsPersonalData')}</Tag>}
      {mayBeOffence && <Tag tone="warning">{t('flags.mayBeOffence')}</Tag>}
      {actFiled && (
        <Tag tone="info">
          {t('flags.actFiled', { office: actFiled.office, date: dayText(actFiled.date) })}
          {actFiled.number && t('flags.actNumber', { number: actFiled.number })}
        </Tag>
      )}
    </p>
  );
}
