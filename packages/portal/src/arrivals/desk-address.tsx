import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
import { Shown } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';

/** The operator gives a desk its address, changes it or takes it away. */
export function DeskAddress({ uid }: { uid: string }) {
  const { t } = useTranslation('arrivals');
  const mailbox = useQuery(read(operations.mailboxes.lookUp, { params: { uid } }));
  return (
    <section className="panel" aria-labelledby="desk-address">
      <h2 id="desk-address">{t('deskAddress')}</h2>
      <p className="muted">{t('deskAddressHint')}</p>
      <Shown of={mailbox}>
        {({ address = '', noReplies }) => (
          <>
            {noReplies && (
              <Message kind="warning" title={t('noReplies')}>
                <p>{t('noRepliesHint')}</p>
              </Message>
            )}
            <AddressForm key={address} uid={uid} given={address} />
          </>
        )}
      </Shown>
    </section>
  );
}

function AddressForm({ uid, given }: { uid: string; given: string }) {
  const { t } = useTranslation('arrivals');
  const [address, setAddress] = useState(given);
  const assign = useAct(operations.mailboxes.assign, {
    changes: ['mailboxes'],
    onSuccess: (now) => say(t(now.address ? 'addressGiven' : 'addressTaken')),
  });
  const wanted = address.trim();
  return (
    <Form
      onSubmit={() => assign.mutate({ params: { uid }, body: wanted ? { address: wanted } : {} })}
      error={assign.error}
      label={t('deskAddress')}
    >
      <TextField
        pointer="/address"
        label={t('addressOfDesk')}
        hint={t('addressOfDeskHint')}
        type="email"
        autoComplete="off"
        maxLength={254}
        optional
        value={address}
        onChange={setAddress}
      />
      <div className="actions">
        <Button type="submit" kind="secondary" busy={assign.isPending}>
          {t('saveAddress')}
        </Button>
      </div>
    </Form>
  );
}
