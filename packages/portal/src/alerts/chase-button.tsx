import { type Alert, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

/** One press writes again to everybody who has not answered. */
export function ChaseButton({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const may = useMay();
  const chase = useAct(operations.alerts.chase, {
    changes: ['alerts'],
    onSuccess: ({ chased }) => say(t('chased', { count: chased })),
  });
  const { progress, mayChaseAt, uid } = alert;
  if (!may(operations.alerts.chase) || !progress) return null;
  const open = progress.recipients - progress.affected - progress.notAffected - progress.checking;
  if (open === 0) return <span className="muted">{t('nothingToChase')}</span>;
  // Only a hint: whose clock is right, the server says.
  const tooSoon = mayChaseAt !== undefined && Date.parse(mayChaseAt) > Date.now();
  return (
    <div className="chase screen-only">
      <Button
        icon="it-mail"
        busy={chase.isPending}
        onClick={() => chase.mutate({ params: { uid } })}
      >
        {t('chase')} ({open})
      </Button>
      {tooSoon && (
        <span className="muted small">{t('chaseFrom', { when: whenText(mayChaseAt) })}</span>
      )}
      {chase.error && <Failed error={chase.error} />}
    </div>
  );
}
