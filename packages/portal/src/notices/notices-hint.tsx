import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Message } from '../elements/message.tsx';
import { useMay } from '../session/session.ts';

/** Beside what one takes part in: notices that nobody has looked at yet. */
export function NoticesHint({ about }: { about: string }) {
  const { t } = useTranslation('notices');
  const may = useMay()(operations.notices.list);
  const notices = useQuery({ ...read(operations.notices.list), enabled: may });
  const open = (notices.data?.items ?? []).filter(({ uid, done }) => uid === about && !done);
  if (open.length === 0) return null;
  return (
    <Message>
      <p>{t('open', { count: open.length })}</p>
      <Link to="/comunicazioni">{t('see')}</Link>
    </Message>
  );
}
