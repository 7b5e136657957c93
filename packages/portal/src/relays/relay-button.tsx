import { operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';

/** Begins a relay from something that was received, and opens its editor. */
export function RelayButton({ parent }: { parent: string }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const navigate = useNavigate();
  const draft = useAct(operations.relays.draft, {
    changes: ['relays'],
    onSuccess: ({ uid }) => navigate({ to: '/inoltri/$uid', params: { uid } }),
  });
  if (!may(operations.relays.draft)) return null;
  return (
    <>
      <Button
        kind="secondary"
        icon="it-share"
        busy={draft.isPending}
        onClick={() => draft.mutate({ body: { parents: [parent], mode: 'derivative' } })}
      >
        {t('relay')}
      </Button>
      {draft.error && <Failed error={draft.error} />}
    </>
  );
}
