import { type Admission, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { dayText } from '../elements/when.tsx';
import { say } from '../shell/toasts.tsx';

interface AnswerDialogProps {
  admission: Admission;
  close: () => void;
}

/** Admits: from then on they are a member, a new one or again. */
export function ApproveDialog({ admission, close }: AnswerDialogProps) {
  const { t } = useTranslation(['admissions', 'form']);
  const { uid, version, name, former } = admission;
  const byNumber = former !== undefined && former.why !== 'same_domain';
  const [same, setSame] = useState(byNumber);
  const [branch, setBranch] = useState('');
  const branches = useQuery(
    read(operations.organisations.list, { query: { kind: 'branch', limit: 200 } }),
  );
  const answer = useAct(operations.admissions.answer, {
    changes: ['admissions', 'memberships', 'organisations', 'desk'],
    onSuccess: () => {
      say(t('approved'));
      close();
    },
  });
  const submit = () => {
    const returns = same && former ? { returns: former.organisation.uid } : {};
    const body = { accept: true as const, ...(branch && { branch }), ...returns };
    answer.mutate({ params: { uid }, version, body });
  };
  const title = t('approveSure', { name });
  const own = branches.data?.items ?? [];
  return (
    <Dialog title={title} onClose={close}>
      <Form onSubmit={submit} error={answer.error} label={title}>
        <p>{t('approveHint')}</p>
        {former && byNumber && (
          <p>
            {t('comesBack', {
              name: former.organisation.name,
              until: dayText(former.until),
            })}
          </p>
        )}
        {former && !byNumber && (
          <TickField
            pointer="/returns"
            label={t('isFormer', { name: former.organisation.name })}
            hint={t('isFormerHint', { until: dayText(former.until) })}
            checked={same}
            onChange={setSame}
          />
        )}
        {own.length > 0 && (
          <SelectField
            pointer="/branch"
            label={t('branch')}
            optional
            none={t('noBranch')}
            choices={own.map((one) => ({ value: one.uid, title: one.name }))}
            value={branch}
            onChange={setBranch}
          />
        )}
        <div className="actions">
          <Button type="submit" busy={answer.isPending}>
            {t('approve')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
