import type { AlertProgress } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';

const parts = ['affected', 'checking', 'notAffected', 'seen', 'silent'] as const;

/** How far the answers have come: a bar, and the same in numbers. */
export function ProgressBar({ of }: { of: AlertProgress }) {
  const { t } = useTranslation('alerts');
  const answered = of.affected + of.notAffected + of.checking;
  // `seen` counts everybody who looked; the bar's piece is those who looked and have not answered.
  const shown = { ...of, seen: Math.max(0, of.recipients - of.silent - answered) };
  return (
    <div className="progress-board">
      <div className="progress-bar-board" aria-hidden="true">
        {parts.map((part) =>
          shown[part] > 0 ? (
            <span key={part} className={`part part-${part}`} style={{ flexGrow: shown[part] }} />
          ) : null,
        )}
      </div>
      <ul className="progress-legend">
        {parts.map((part) => (
          <li key={part}>
            <span className={`dot part-${part}`} aria-hidden="true" />
            <strong>{shown[part]}</strong> {t(`progress.${part}`)}
          </li>
        ))}
        {of.unreached > 0 && (
          <li className="late">
            <strong>{of.unreached}</strong> {t('progress.unreached')}
          </li>
        )}
        <li>
          <strong>{of.done}</strong> {t('progress.done')}
        </li>
      </ul>
    </div>
  );
}
