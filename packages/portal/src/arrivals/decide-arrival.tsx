import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Failed } from '../elements/states.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

const changes = ['arrivals', 'reports', 'desk'];

interface DecideArrivalProps {
  uid: string;
  /** Only what was kept can become a draft. */
  kept: boolean;
}

/** The desk lets a mail out of quarantine, or puts it aside with the reason. */
export function DecideArrival({ uid, kept }: DecideArrivalProps) {
  const { t } = useTranslation('arrivals');
  const may = useMay();
  const accept = useAct(operations.arrivals.accept, {
    changes,
    onSuccess: () => say(t('accepted')),
  });
  if (!may(operations.arrivals.accept)) return null;
  return (
    <>
      {accept.error && <Failed error={accept.error} />}
      {kept && (
        <section className="panel" aria-labelledby="accept">
          <h2 id="accept">{t('acceptTitle')}</h2>
          <p>{t('acceptHint')}</p>
          <div className="actions">
            <Button
              busy={accept.isPending}
              onClick={() => accept.mutate({ params: { uid }, body: {} })}
            >
              {t('accept')}
            </Button>
          </div>
        </section>
      )}
      <DiscardForm uid={uid} />
    </>
  );
}

function DiscardForm({ uid }: { uid: string }) {
  const { t } = useTranslation('arrivals');
  const [reason, setReason] = useState('');
  const discard = useAct(operations.arrivals.discard, {
    changes,
    onSuccess: () => say(t('discarded')),
  });
  return (
    <section className="panel" aria-labelledby="discard">
      <h2 id="discard">{t('discard')}</h2>
      <p>{t('discardHint')}</p>
      <Form
        onSubmit={() => discard.mutate({ params: { uid }, body: { reason } })}
        error={discard.error}
        label={t('discard')}
      >
        <TextArea
          pointer="/reason"
          label={t('why')}
          maxLength={500}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <div className="actions">
          <Button type="submit" kind="danger" busy={discard.isPending}>
            {t('discard')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
