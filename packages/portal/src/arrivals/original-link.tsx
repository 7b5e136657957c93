import { type Arrival, operations, urlOf } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';

/** The mail as it came, to be kept or verified elsewhere; nothing where it was not kept. */
export function OriginalLink({ arrival: { original } }: { arrival: Arrival }) {
  const { t } = useTranslation('arrivals');
  if (!original) return null;
  return (
    <p>
      <a
        href={urlOf('', operations.files.download, { params: { uid: original } } as never)}
        download="messaggio.eml"
        className={buttonLook('secondary')}
      >
        <Icon name="it-download" />
        {t('original')}
      </a>
    </p>
  );
}
