import type { Report } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../elements/copy-button.tsx';
import { whenText } from '../elements/when.tsx';

/** Conferma di ricezione: number, time, hash. */
export function ReceiptPanel({ report: { receipt } }: { report: Report }) {
  const { t } = useTranslation('report');
  if (!receipt) return null;
  return (
    <section className="panel" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt')}</h2>
      <dl className="facts facts-stacked">
        <dt>{t('receiptNumber')}</dt>
        <dd className="mono">{receipt.number}</dd>
        <dt>{t('receiptAt')}</dt>
        <dd>{whenText(receipt.at, 'second')}</dd>
        <dt>{t('receiptHash')}</dt>
        <dd>
          <code className="small">{receipt.sha256}</code>
        </dd>
      </dl>
      <p className="muted small">{t('receiptHint')}</p>
      <p className="screen-only">
        <CopyButton text={receipt.sha256} label={t('receiptCopy')} />
      </p>
    </section>
  );
}
