import type { Message } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { When } from '../elements/when.tsx';
import { FileLine } from '../files/file-line.tsx';

/** One message. Colleagues are named; of others, only the organisation. */
export function MessageLine({ message }: { message: Message }) {
  const { t } = useTranslation('report');
  const { mine, organisation, person, text, at, attachments, asksCorrection } = message;
  const who = mine ? (person ?? t('you')) : (organisation?.name ?? t('subject'));
  return (
    <li className={mine ? 'note note-mine' : 'note'}>
      <p className="note-who">
        <strong>{who}</strong>{' '}
        <span className="muted small">
          <When at={at} />
        </span>{' '}
        {asksCorrection && <Tag tone="warning">{t('asksCorrection')}</Tag>}
      </p>
      <div className="written">{text}</div>
      {attachments.length > 0 && (
        <ul className="files">
          {attachments.map((file) => (
            <FileLine key={file.uid} file={file} />
          ))}
        </ul>
      )}
    </li>
  );
}
