import type { Arrival, Pec } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { whenText } from '../elements/when.tsx';

const methods = ['spf', 'dkim', 'dmarc'] as const;

/** What the envelope of certified mail says; that no signature was verified is said with it. */
function PecFacts({ pec }: { pec: Pec }) {
  const { t } = useTranslation('arrivals');
  const { kind, sender, provider, number, receipt } = pec;
  return (
    <>
      {kind === 'receipt' ? t(`pecReceipt.${receipt ?? 'other'}`) : t(`pecKind.${kind}`)}
      {sender && <span className="block">{t('pecSender', { sender })}</span>}
      {provider && <span className="muted small block">{t('pecProvider', { provider })}</span>}
      {number && <code className="small block">{number}</code>}
      <span className="muted small block">{t('pecUnsigned')}</span>
    </>
  );
}

/** Who it claims to come from, and what the mail server found out about it. */
export function ArrivalFacts({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('arrivals');
  const { alert, sender, senderName, knownAs, authentication, receivedAt, sha256, decision } =
    arrival;
  const checks = methods.map(
    (method) => `${method.toUpperCase()}: ${authentication[method] ?? t('notChecked')}`,
  );
  return (
    <section className="panel" aria-labelledby="arrival-facts">
      <h2 id="arrival-facts">{t('facts')}</h2>
      <dl className="facts">
        <dt>{t('sender')}</dt>
        <dd>
          {sender ?? t('noSender')}
          {senderName && <span className="muted small block">{senderName}</span>}
          {knownAs && <span className="block">{t('knownAs', { name: knownAs.name })}</span>}
          {alert && (
            <Link to="/allerte/$uid" params={{ uid: alert }} className="block">
              {t('inReplyTo')}
            </Link>
          )}
          <span className="muted small block">{t('received', { when: whenText(receivedAt) })}</span>
        </dd>
        <dt>{t('proven')}</dt>
        <dd>{authentication.proven ? t('isProven') : t('notProven')}</dd>
        {authentication.pec && (
          <>
            <dt>{t('pec')}</dt>
            <dd>
              <PecFacts pec={authentication.pec} />
            </dd>
          </>
        )}
        <dt>{t('checks')}</dt>
        <dd>{checks.join(' · ')}</dd>
        <dt>{t('fingerprint')}</dt>
        <dd>
          <code className="small">{sha256}</code>
        </dd>
        {decision && (
          <>
            <dt>{t('decision')}</dt>
            <dd>{decision}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
