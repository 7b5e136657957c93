import { useTranslation } from 'react-i18next';
import { Fold } from '../elements/fold.tsx';
import { Message } from '../elements/message.tsx';

const plain = ['fortigate', 'paloalto', 'opnsense', 'adguard'] as const;
const converted = ['dnsmasq', 'rpz'] as const;

/** Where the address goes in the common firewalls and DNS filters. */
export function HowTo() {
  const { t } = useTranslation('feeds');
  return (
    <section aria-labelledby="how-to">
      <h2 id="how-to">{t('howTitle')}</h2>
      <p>{t('howLead')}</p>
      {plain.map((device) => (
        <Fold key={device} title={t(`how.${device}.name`)}>
          <p>{t(`how.${device}.steps`)}</p>
        </Fold>
      ))}
      {converted.map((device) => (
        <Fold key={device} title={t(`how.${device}.name`)}>
          <p>{t(`how.${device}.steps`)}</p>
          <pre className="code-block">
            <code>{t(`how.${device}.command`)}</code>
          </pre>
        </Fold>
      ))}
      <Message>
        <p>{t('unavailable')}</p>
      </Message>
    </section>
  );
}
