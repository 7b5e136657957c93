import type { Urgency } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../elements/tag.tsx';

const tones: Record<Urgency, Tone> = { normal: 'plain', high: 'warning', emergency: 'danger' };

/** How soon, and whether it is an exercise. */
export function UrgencyTags({ alert }: { alert: { urgency: Urgency; drill?: boolean } }) {
  const { t } = useTranslation('alerts');
  return (
    <>
      {alert.drill && <Tag tone="drill">{t('drill')}</Tag>}
      {alert.urgency !== 'normal' && (
        <Tag tone={tones[alert.urgency]}>{t(`urgency.${alert.urgency}`)}</Tag>
      )}
    </>
  );
}
