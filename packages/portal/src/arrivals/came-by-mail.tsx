import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { useMay } from '../session/session.ts';
import { ArrivalFacts } from './arrival-facts.tsx';
import { OriginalLink } from './original-link.tsx';

/** Of a draft that began as a mail: who sent it, how that is known, and the original. Nothing where it did not. */
export function CameByMail({ report }: { report: string }) {
  const { t } = useTranslation('arrivals');
  const may = useMay();
  const found = useQuery({
    ...read(operations.arrivals.list, { query: { report, limit: 1 } }),
    enabled: may(operations.arrivals.list),
  });
  const arrival = found.data?.items[0];
  if (!arrival) return null;
  return (
    <Fold
      title={t('cameByMail', { sender: arrival.sender ?? t('noSender') })}
      open={!arrival.authentication.proven}
    >
      <ArrivalFacts arrival={arrival} />
      <OriginalLink arrival={arrival} />
    </Fold>
  );
}
