import { type FileRef, operations, urlOf } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';
import { language } from '../i18n/index.ts';

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** `1536` → `1,5 kB`. */
function sizeText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const number = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });
  return `${number.format(bytes / 1000 ** step)} ${units[step]}`;
}

/** One attachment: saved to disk on demand, never shown in the page. */
export function FileLine({ file, remove }: { file: FileRef; remove?: () => void }) {
  const { t } = useTranslation('files');
  const address = urlOf('', operations.files.download, { params: { uid: file.uid } } as never);
  return (
    <li className="file">
      <Icon name="it-file" />
      <span className="file-name">
        <a href={address} download={file.name} title={`${t('fingerprint')}: ${file.sha256}`}>
          {file.name}
        </a>{' '}
        <span className="muted small">{sizeText(file.size)}</span>
      </span>
      {remove && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('remove', { name: file.name })}
          onClick={remove}
        >
          <Icon name="it-close" />
        </button>
      )}
    </li>
  );
}
