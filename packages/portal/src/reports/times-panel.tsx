import type { Report } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { When, whenText } from '../elements/when.tsx';

type Times = Report['times'];

const steps = [
  'consentAskedAt',
  'consentedAt',
  'submittedAt',
  'receivedAt',
  'inWorkAt',
  'answeredAt',
  'closedAt',
  'endedAt',
] as const;
type Step = (typeof steps)[number];

/** The promise that belongs to a step. */
const due = (times: Times, step: Step): string | undefined =>
  step === 'receivedAt' ? times.receiptDue : step === 'answeredAt' ? times.answerDue : undefined;

/** When each step was made, beside when it was promised. */
export function TimesPanel({ times }: { times: Times }) {
  const { t } = useTranslation('report');
  const shown = steps.filter((step) => times[step] || due(times, step));
  return (
    <section className="panel" aria-labelledby="times">
      <h2 id="times">{t('times')}</h2>
      <ol className="times">
        {shown.map((step) => (
          <li key={step} className={times[step] ? 'time-done' : 'time-open'}>
            <strong>{t(`step.${step}`)}</strong>
            <span>{times[step] ? <When at={times[step]} /> : null}</span>
            <Promised at={times[step]} by={due(times, step)} />
          </li>
        ))}
      </ol>
      {times.indicative && <p className="muted small">{t('timesIndicative')}</p>}
    </section>
  );
}

function Promised({ at, by }: { at: string | undefined; by: string | undefined }) {
  const { t } = useTranslation('report');
  if (!by) return null;
  const late = Date.parse(by) < (at ? Date.parse(at) : Date.now());
  return (
    <span className="small">
      <span className="muted">{t('dueBy', { when: whenText(by) })}</span>{' '}
      {late ? <Tag tone="danger">{t('late')}</Tag> : at && <Tag tone="success">{t('inTime')}</Tag>}
    </span>
  );
}
