import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Message } from '../elements/message.tsx';

/** This draft passes on what somebody else wrote: only what they consented to goes. */
export function BasedOnNote({ uid }: { uid: string }) {
  const { t } = useTranslation('writing');
  const parent = useQuery(read(operations.reports.show, { params: { uid } }));
  const nameless = parent.data?.content?.passUp !== 'named';
  return (
    <Message kind={nameless ? 'warning' : 'info'} title={t('basedOn')}>
      <p>{nameless ? t('basedOnNameless') : t('basedOnHint')}</p>
      <p>
        <Link to="/segnalazioni/$uid" params={{ uid }}>
          {t('basedOnOpen')}
        </Link>
      </p>
    </Message>
  );
}
