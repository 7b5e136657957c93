import { operations, ProblemError, type Urgency, urgencies } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Form } from '../elements/form.tsx';
import { InstantField } from '../elements/instant-field.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { ActionsField, actionPlaces } from './actions-field.tsx';
import { AudienceField } from './audience-field.tsx';

const day = 86_400_000;
const isUnverified = (error: unknown) =>
  error instanceof ProblemError && error.problem.code === 'sender_unverified';

/** Warns those who may already read a report or relay, and asks each organisation for an answer. */
export function NewAlertPage() {
  const { t } = useTranslation('alerts');
  const { item, face = 'other' } = useSearch({ from: '/inside/allerte/nuova' });
  const navigate = useNavigate();
  const copies = useQuery(read(operations.relays.copies, { params: { uid: item } }));
  const [only, setOnly] = useState<readonly string[] | undefined>(undefined);
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const [dueAt, setDueAt] = useState<string | undefined>(() =>
    new Date(Date.now() + day).toISOString(),
  );
  const [question, setQuestion] = useState('');
  const [actions, setActions] = useState(() =>
    actionPlaces.map((place) => t(`actionsFor.${face}.${place}`)),
  );
  const [drill, setDrill] = useState(false);
  const [anySender, setAnySender] = useState(false);
  const send = useAct(operations.alerts.send, {
    changes: ['alerts', 'desk'],
    onSuccess: ({ uid }) => navigate({ to: '/allerte/$uid', params: { uid } }),
  });
  const said = actions.filter((line) => line.trim() !== '');
  const submit = () =>
    send.mutate({
      body: {
        item,
        audience: only ? { to: 'organisations', organisations: [...only] } : { to: 'everyone' },
        urgency,
        drill,
        ...(anySender && { anySender }),
        ...(dueAt && { dueAt }),
        ...(question && { question }),
        ...(said.length > 0 && { actions: said }),
      },
    });
  return (
    <Page title={t('newTitle')} lead={t('newLead')} narrow>
      <Shown of={copies}>
        {({ direct }) => (
          <Form onSubmit={submit} error={send.error} label={t('newTitle')}>
            <AudienceField
              readers={direct.recipients.map(({ organisation }) => organisation)}
              only={only}
              onChange={setOnly}
            />
            <ChoiceField
              pointer="/urgency"
              label={t('urgencyLabel')}
              choices={urgencies.map((value) => ({
                value,
                title: t(`urgency.${value}`),
                hint: t(`urgencyHint.${value}`),
              }))}
              value={urgency}
              onChange={setUrgency}
            />
            <InstantField
              pointer="/dueAt"
              label={t('dueLabel')}
              optional
              value={dueAt}
              onChange={setDueAt}
            />
            <TextField
              pointer="/question"
              label={t('question')}
              hint={t('questionHint')}
              optional
              maxLength={500}
              value={question}
              onChange={setQuestion}
            />
            <ActionsField value={actions} onChange={setActions} />
            <TickField
              pointer="/drill"
              label={t('drillLabel')}
              hint={t('drillLabelHint')}
              checked={drill}
              onChange={setDrill}
            />
            {(anySender || isUnverified(send.error)) && (
              <TickField
                pointer="/anySender"
                label={t('anySender')}
                checked={anySender}
                onChange={setAnySender}
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
