import { operations, rightsOutcomes } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';

type Outcome = (typeof rightsOutcomes)[number];

/** Closes a request: outcome and reason become the letter to the person. */
export function AnswerRequest({ uid }: { uid: string }) {
  const { t } = useTranslation('rights');
  const [outcome, setOutcome] = useState<Outcome>('granted');
  const [reason, setReason] = useState('');
  const answer = useAct(operations.rights.answer, { changes: ['rights'] });
  return (
    <Form
      onSubmit={() => answer.mutate({ params: { uid }, body: { outcome, reason } })}
      error={answer.error}
      label={t('answer')}
    >
      <SelectField
        pointer="/outcome"
        label={t('outcome')}
        value={outcome}
        choices={rightsOutcomes.map((one) => ({ value: one, title: t(`outcomeName.${one}`) }))}
        onChange={setOutcome}
      />
      <TextArea
        pointer="/reason"
        label={t('reason')}
        maxLength={2000}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <div className="actions">
        <Button type="submit" busy={answer.isPending}>
          {t('answer')}
        </Button>
      </div>
    </Form>
  );
}
