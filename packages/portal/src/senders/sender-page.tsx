import { type OutputOf, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { whenText } from '../elements/when.tsx';
import { SenderRecordPanel } from './sender-record-panel.tsx';

type Own = OutputOf<typeof operations.senders.show>['sender'];

/** The address that the hub's mails leave from, the records it needs, and how they stand. */
export function SenderPage() {
  const { t } = useTranslation('senders');
  const own = useQuery(read(operations.senders.show));
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <Shown of={own}>
        {({ sender }) => (
          <>
            {!sender && <p>{t('none')}</p>}
            {sender && (
              <Message kind={sender.inUse ? 'success' : 'warning'}>
                <p>{sender.inUse ? t('inUse', { address: sender.address }) : t('notInUse')}</p>
              </Message>
            )}
            <ChooseSender key={sender?.address} sender={sender} />
            {sender && <Records sender={sender} />}
          </>
        )}
      </Shown>
    </Page>
  );
}

function ChooseSender({ sender }: { sender: Own }) {
  const { t } = useTranslation('senders');
  const [address, setAddress] = useState(sender?.address ?? '');
  const [name, setName] = useState(sender?.name ?? '');
  const assign = useAct(operations.senders.assign, { changes: ['senders'] });
  return (
    <section className="panel">
      <Form
        onSubmit={() => assign.mutate({ body: { address, name } })}
        error={assign.error}
        label={t('title')}
      >
        <TextField
          pointer="/address"
          label={t('address')}
          hint={t('addressHint')}
          type="email"
          maxLength={254}
          value={address}
          onChange={setAddress}
        />
        <TextField
          pointer="/name"
          label={t('name')}
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <div className="actions">
          <Button type="submit" busy={assign.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Records({ sender }: { sender: NonNullable<Own> }) {
  const { t } = useTranslation('senders');
  const check = useAct(operations.senders.check, { changes: ['senders'] });
  return (
    <section aria-labelledby="records">
      <h2 id="records">{t('records')}</h2>
      <Form onSubmit={() => check.mutate({})} error={check.error} label={t('check')}>
        <div className="actions">
          <Button type="submit" kind="secondary" busy={check.isPending}>
            {t('check')}
          </Button>
          <span className="muted small" role="status">
            {sender.checkedAt
              ? t('checked', { when: whenText(sender.checkedAt) })
              : t('neverChecked')}
          </span>
        </div>
      </Form>
      {sender.records.map((record) => (
        <SenderRecordPanel key={record.kind} record={record} />
      ))}
    </section>
  );
}
