import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Message } from '../elements/message.tsx';

/** Where nobody has looked for the value: mails that belong to no text. */
export function UnsearchedMails({ count }: { count: number }) {
  const { t } = useTranslation('rights');
  return (
    <Message kind="warning">
      <p>{t('unsearched', { count })}</p>
      <p>{t('unsearchedHint')}</p>
      <p>
        <Link to="/posta">{t('toMail')}</Link>
      </p>
    </Message>
  );
}
