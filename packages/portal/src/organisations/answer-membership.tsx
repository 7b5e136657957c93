import { type Mandate, type Membership, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { MandateField } from './mandate-field.tsx';

/** A hub proposed a membership: accepted with a mandate, or declined. */
export function AnswerMembership({ membership }: { membership: Membership }) {
  const { t } = useTranslation('organisations');
  const [mandate, setMandate] = useState<Mandate | ''>('');
  const answer = useAct(operations.memberships.answer, {
    changes: ['memberships', 'organisations'],
  });
  const { uid, version, hub } = membership;
  const params = { uid };
  return (
    <div className="panel panel-ask">
      <h2>{t('answerTitle', { hub: hub.name })}</h2>
      <p className="muted">{t('answerHint')}</p>
      <Form
        onSubmit={() =>
          mandate && answer.mutate({ params, version, body: { accept: true, mandate } })
        }
        error={answer.error}
        label={t('answerTitle', { hub: hub.name })}
      >
        <MandateField value={mandate} onChange={setMandate} />
        <div className="actions">
          <Button type="submit" busy={answer.isPending}>
            {t('accept')}
          </Button>
          <Button
            kind="secondary"
            onClick={() => answer.mutate({ params, version, body: { accept: false } })}
          >
            {t('decline')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
