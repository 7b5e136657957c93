import { type Import, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Message } from '../elements/message.tsx';
import { Failed } from '../elements/states.tsx';

const forAll = ['create', 'update', 'skip'] as const;

/** Near-duplicates, decided for all of them at once; one by one in the list below. */
export function SimilarRows({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const choose = useAct(operations.imports.choose, { changes: ['imports'] });
  const { uid, version } = one;
  return (
    <Message kind="info" title={t('similarTitle', { count: one.verdicts.similar ?? 0 })}>
      <p>{t('similarHint', { count: one.verdicts.similar ?? 0 })}</p>
      <div className="actions">
        {forAll.map((choice) => (
          <Button
            key={choice}
            kind="secondary"
            size="small"
            busy={choose.isPending}
            onClick={() =>
              choose.mutate({
                params: { uid },
                version,
                body: { choice, of: { verdict: 'similar' } },
              })
            }
          >
            {t(`allOf.${choice}`)}
          </Button>
        ))}
      </div>
      {choose.error && <Failed error={choose.error} />}
    </Message>
  );
}
