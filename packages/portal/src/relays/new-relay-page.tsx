import { operations, type Tlp as TlpLabel } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';

const labels: readonly TlpLabel[] = ['AMBER', 'GREEN', 'CLEAR'];

/** A note of the organisation's own, which comes from no report. */
export function NewRelayPage() {
  const { t } = useTranslation('relays');
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [tlp, setTlp] = useState<TlpLabel>('GREEN');
  const draft = useAct(operations.relays.draft, {
    changes: ['relays'],
    onSuccess: ({ uid }) => navigate({ to: '/inoltri/$uid', params: { uid }, replace: true }),
  });
  const submit = () =>
    draft.mutate({ body: { parents: [], mode: 'derivative', title, text, tlp } });
  return (
    <Page title={t('writeOwn')} lead={t('writeOwnLead')} narrow>
      <Form onSubmit={submit} error={draft.error} label={t('writeOwn')}>
        <TextField
          pointer="/title"
          label={t('derivativeTitle')}
          maxLength={300}
          value={title}
          onChange={setTitle}
        />
        <TextArea
          pointer="/text"
          label={t('derivativeText')}
          maxLength={100_000}
          rows={10}
          value={text}
          onChange={setText}
        />
        <SelectField
          pointer="/tlp"
          label={t('label')}
          choices={labels.map((value) => ({ value, title: `TLP:${value}` }))}
          value={tlp}
          onChange={setTlp}
        />
        <Button type="submit" busy={draft.isPending}>
          {t('begin')}
        </Button>
      </Form>
    </Page>
  );
}
