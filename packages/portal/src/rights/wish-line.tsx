import { operations, type RightsWish } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { Failed } from '../elements/states.tsx';
import { dayText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';
import { DeclineDialog } from './decline-dialog.tsx';

/** What is asked about one of our texts, by when, and the answer. */
export function WishLine({ wish }: { wish: RightsWish }) {
  const { t } = useTranslation('rights');
  const may = useMay();
  const { right, kind, value, instead, dueOn, state, item, title } = wish;
  const late = state === 'open' && Date.parse(`${dueOn}T23:59:59Z`) < Date.now();
  return (
    <li className={`row-line ${late ? 'row-urgent' : ''}`}>
      <div className="row-main">
        <span className="row-why">{t(`rightName.${right}`)}</span>
        <Link to="/testi/$uid" params={{ uid: item }} className="row-title">
          {title ?? t('open')}
        </Link>
        <p className="row-facts">
          {value && (
            <span>
              {t(`kindName.${kind as 'iban'}`)}: <span className="value">{value}</span>
            </span>
          )}
          {instead && <span>{t('insteadOf', { value: instead })}</span>}
          <span className={late ? 'late' : undefined}>
            {state === 'open'
              ? `${t(late ? 'late' : 'due')} ${dayText(dueOn)}`
              : t(`wishState.${state}`)}
          </span>
        </p>
        {state === 'open' && may(operations.rights.reply) && <WishSteps wish={wish} />}
      </div>
    </li>
  );
}

function WishSteps({ wish: { uid, right } }: { wish: RightsWish }) {
  const { t } = useTranslation('rights');
  const [asking, setAsking] = useState<'agree' | 'decline'>();
  const close = () => setAsking(undefined);
  const agree = useAct(operations.rights.reply, {
    changes: ['rights', 'endings', 'indicators', 'reports', 'relays', 'items', 'desk'],
    onSuccess: () => {
      say(t('agreed'));
      close();
    },
  });
  const erases = right === 'erase' || right === 'object';
  const send = () => agree.mutate({ params: { uid }, body: { agree: true } });
  return (
    <>
      <div className="actions">
        <Button
          kind="secondary"
          size="small"
          busy={agree.isPending}
          onClick={() => (erases ? setAsking('agree') : send())}
        >
          {t(`agree.${right}`)}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setAsking('decline')}>
          {t('decline')}
        </Button>
      </div>
      {agree.error && !asking && <Failed error={agree.error} />}
      {asking === 'decline' && <DeclineDialog uid={uid} close={close} />}
      {asking === 'agree' && (
        <ConfirmDialog
          title={t('agreeSure')}
          act={t(`agree.${right}`)}
          busy={agree.isPending}
          error={agree.error}
          onConfirm={send}
          close={close}
        >
          <p>{t('eraseHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
