import type { ReportIndicator } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';
import { Tag } from '../elements/tag.tsx';
import { kindText, warningText } from '../indicators/words.ts';

interface FindLineProps {
  find: ReportIndicator;
  confirm: () => void;
  strike: () => void;
}

/** One find: what it is, whether it must never be blocked, and the two buttons. */
export function FindLine({ find, confirm, strike }: FindLineProps) {
  const { t } = useTranslation(['writing', 'indicators']);
  const { state, value, warning, place } = find;
  const button = (act: () => void, label: string, icon: `it-${string}`) => (
    <button
      type="button"
      className="icon-button"
      aria-label={t('whatFor', { act: label, value })}
      title={label}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <li className={`find find-${state}`}>
      <div className="find-what">
        <span className="small muted">
          {kindText(t, find.kind)} {place === 'file' && `· ${t('inFile')}`}
        </span>
        <code className="find-value">{value}</code>
        {warning && (
          <span className="find-warning small">
            <Icon name="it-warning-circle" small /> {warningText(t, warning.reason)}
          </span>
        )}
      </div>
      {state === 'confirmed' && <Tag tone="success">{t('confirmed')}</Tag>}
      {state === 'struck' && <Tag>{t('struck')}</Tag>}
      <span className="find-buttons">
        {state !== 'confirmed' && button(confirm, t('confirm'), 'it-check')}
        {state !== 'struck' && button(strike, t('strike'), 'it-close')}
      </span>
    </li>
  );
}
