import type { Report } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Message } from '../elements/message.tsx';
import { whenText } from '../elements/when.tsx';

/** Just sent: the receipt, or for whom it waits. */
export function SentMessage({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const { receipt, state } = report;
  if (state === 'awaiting_consent')
    return (
      <Message kind="info" title={t('sentWaits')} live>
        <p>{t('sentWaitsHint')}</p>
      </Message>
    );
  if (!receipt) return null;
  return (
    <Message kind="success" title={t('sentTitle')} live>
      <p>
        {t('receipt')} <strong className="mono">{receipt.number}</strong>, {whenText(receipt.at)}
      </p>
    </Message>
  );
}
