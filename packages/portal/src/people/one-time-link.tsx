import { useTranslation } from 'react-i18next';
import { CopyButton } from '../elements/copy-button.tsx';
import { Message } from '../elements/message.tsx';
import { whenText } from '../elements/when.tsx';

interface OneTimeLinkProps {
  name: string;
  link: { path: string; expiresAt: string };
}

/** A personal link: shown once, to be handed over. */
export function OneTimeLink({ name, link }: OneTimeLinkProps) {
  const { t } = useTranslation('people');
  const address = `${location.origin}${link.path}`;
  return (
    <Message kind="success" title={t('linkTitle', { name })} live>
      <p>{t('linkHint', { when: whenText(link.expiresAt) })}</p>
      <p>
        <code>{address}</code>
      </p>
      <p>
        <CopyButton text={address} label={t('copyLink')} />
      </p>
    </Message>
  );
}
