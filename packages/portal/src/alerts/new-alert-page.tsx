import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { actionPlaces } from './actions-field.tsx';
import { AlertFields } from './alert-fields.tsx';
import { AudienceField } from './audience-field.tsx';
import { bodyOf, isUnverified, type NewAlert, newAlert } from './new-alert.ts';

/** Warns those who may already read a report or relay, and asks each organisation for an answer. */
export function NewAlertPage() {
  const { t } = useTranslation('alerts');
  const { item, face = 'other' } = useSearch({ from: '/inside/allerte/nuova' });
  const navigate = useNavigate();
  const copies = useQuery(read(operations.relays.copies, { params: { uid: item } }));
  const [alert, setAlert] = useState(() =>
    newAlert(actionPlaces.map((place) => t(`actionsFor.${face}.${place}`))),
  );
  const set = (part: Partial<NewAlert>) => setAlert((was) => ({ ...was, ...part }));
  const send = useAct(operations.alerts.send, {
    changes: ['alerts', 'desk'],
    onSuccess: ({ uid }) => navigate({ to: '/allerte/$uid', params: { uid } }),
  });
  const submit = () => send.mutate({ body: bodyOf(item, alert) });
  return (
    <Page title={t('newTitle')} lead={t('newLead')} narrow>
      <Shown of={copies}>
        {({ direct }) => (
          <Form onSubmit={submit} error={send.error} label={t('newTitle')}>
            <AudienceField
              readers={direct.recipients.map(({ organisation }) => organisation)}
              only={alert.only}
              onChange={(only) => set({ only })}
            />
            <AlertFields value={alert} onChange={set} />
            {(alert.anySender || isUnverified(send.error)) && (
              <TickField
                pointer="/anySender"
                label={t('anySender')}
                checked={alert.anySender}
                onChange={(anySender) => set({ anySender })}
              />
            )}
            <Button type="submit" icon="it-horn" busy={send.isPending}>
              {t('sendAlert')}
            </Button>
          </Form>
        )}
      </Shown>
    </Page>
  );
}
