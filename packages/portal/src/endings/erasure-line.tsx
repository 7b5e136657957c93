import type { Erasure } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { When } from '../elements/when.tsx';

/** What was erased, when, on which ground: kinds and counts, never the content. */
export function ErasureLine({ erasure }: { erasure: Erasure }) {
  const { t, i18n } = useTranslation(['endings', 'indicators']);
  const { scope, ground, kinds, counts, askedAt, doneAt } = erasure;
  const inWords = (kind: string) =>
    i18n.exists(`indicators:kind.${kind}`) ? t(`indicators:kind.${kind as 'iban'}`) : kind;
  const counted = (['texts', 'messages', 'files', 'values', 'mails', 'entries'] as const)
    .filter((name) => counts[name])
    .map((name) => t(`counted.${name}`, { count: counts[name]! }));
  const details = [
    ...counted,
    ...(kinds.length > 0 ? [t('kinds', { kinds: kinds.map(inWords).join(', ') })] : []),
  ];
  return (
    <>
      {t(`erased.${scope}`)}, <When at={doneAt ?? askedAt} />: {t(`ground.${ground}`)}
      {!doneAt && ` (${t('going')})`}
      {details.length > 0 && (
        <span className="muted small erasure-details">{details.join('; ')}</span>
      )}
    </>
  );
}
