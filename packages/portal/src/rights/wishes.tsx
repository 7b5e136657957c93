import { operations, type RightsWish } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { Empty, Failed, Shown } from '../elements/states.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { dayText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';

/** What hubs ask about this organisation's own texts. */
export function Wishes() {
  const { t } = useTranslation('rights');
  const wishes = useQuery(read(operations.rights.wishes));
  return (
    <section className="panel" aria-labelledby="wishes">
      <h2 id="wishes">{t('wishes')}</h2>
      <p className="muted">{t('wishesHint')}</p>
      <Shown of={wishes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="it-check-circle" title={t('noWishes')} />
          ) : (
            <ul className="rows">
              {items.map((one) => (
                <WishLine key={one.uid} wish={one} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function WishLine({ wish }: { wish: RightsWish }) {
  const { t } = useTranslation('rights');
  const may = useMay();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setDeclining(false);
  const reply = useAct(operations.rights.reply, {
    changes: ['rights', 'endings', 'indicators'],
    onSuccess: close,
  });
  const params = { uid: wish.uid };
  return (
    <li className="row-line">
      <div className="row-main">
        <span className="row-why">{t(`rightName.${wish.right}`)}</span>
        <Link to="/testi/$uid" params={{ uid: wish.item }} className="row-title">
          {wish.value || t('open')}
        </Link>
        <p className="row-facts">
          <span>
            {wish.state === 'open'
              ? `${t('due')} ${dayText(wish.dueOn)}`
              : t(`wishState.${wish.state}`)}
          </span>
        </p>
        {wish.state === 'open' && may(operations.rights.reply) && (
          <div className="actions">
            <Button
              kind="secondary"
              size="small"
              busy={reply.isPending}
              onClick={() => reply.mutate({ params, body: { agree: true } })}
            >
              {t('agree')}
            </Button>
            <Button kind="quiet" size="small" onClick={() => setDeclining(true)}>
              {t('decline')}
            </Button>
          </div>
        )}
        {reply.error && !declining && <Failed error={reply.error} />}
        {declining && (
          <Dialog title={t('declineTitle')} onClose={close}>
            <Form
              onSubmit={() => reply.mutate({ params, body: { agree: false, reason } })}
              error={reply.error}
              label={t('decline')}
            >
              <TextArea
                pointer="/reason"
                label={t('reason')}
                maxLength={1000}
                rows={3}
                value={reason}
                onChange={setReason}
              />
              <div className="actions">
                <Button type="submit" busy={reply.isPending}>
                  {t('decline')}
                </Button>
              </div>
            </Form>
          </Dialog>
        )}
      </div>
    </li>
  );
}
