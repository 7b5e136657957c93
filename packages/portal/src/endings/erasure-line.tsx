import type { Erasure } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { When } from '../elements/when.tsx';

/** What was erased, when, on which ground: kinds and counts, never the content. */
export function ErasureLine({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation('endings');
  const { scope, ground, kinds, counts, askedAt, doneAt } = erasure;
  const counted = (['texts', 'messages', 'files', 'values', 'mails', 'entries'] as const)
    .filter((name) => counts[name])
    .map((name) => t(`counted.${name}`, { count: counts[name]! }));
  return (
    <>
      {t(`erased.${scope}`)}, <When at={doneAt ?? askedAt} />: {t(`ground.${ground}`)}
      {!doneAt && ` (${t('going')})`}
      {[...counted, ...(kinds.length > 0 ? [kinds.join(', ')] : [])].length > 0 && (
        <span className="muted small">
          {' '}
          {[
            ...counted,
            ...(kinds.length > 0 ? [t('kinds', { kinds: kinds.join(', ') })] : []),
          ].join('; ')}
        </span>
      )}
    </>
  );
}
