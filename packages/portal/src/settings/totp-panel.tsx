import { operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { say } from '../shell/toasts.tsx';
import { ConfirmIdentity, needsProof } from './confirm-identity.tsx';
import { TotpEnrol } from './totp-enrol.tsx';

/** Six digits from an app. */
export function TotpPanel({ on }: { on: boolean }) {
  const { t } = useTranslation('security');
  const begin = useAct(operations.session.enrolTotp);
  const remove = useAct(operations.session.removeTotp, {
    changes: ['session'],
    onSuccess: () => say(t('removed')),
  });
  return (
    <section className="panel" aria-labelledby="totp">
      <div className="panel-head">
        <h2 id="totp">{t('totp')}</h2>
        {on && <Tag tone="success">{t('totpOn')}</Tag>}
      </div>
      <p className="muted">{t('totpHint')}</p>
      {begin.error && <Failed error={begin.error} />}
      {begin.data && !on ? (
        <TotpEnrol offer={begin.data} />
      ) : on ? (
        <Button kind="quiet" busy={remove.isPending} onClick={() => remove.mutate({})}>
          {t('totpRemove')}
        </Button>
      ) : (
        <Button busy={begin.isPending} onClick={() => begin.mutate({})}>
          {t('totpBegin')}
        </Button>
      )}
      {needsProof(remove.error) ? (
        <ConfirmIdentity
          close={() => remove.reset()}
          confirmed={() => {
            remove.reset();
            remove.mutate({});
          }}
        />
      ) : (
        remove.error && <Failed error={remove.error} />
      )}
    </section>
  );
}
