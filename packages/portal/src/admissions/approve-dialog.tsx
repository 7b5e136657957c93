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

type Former = NonNullable<Admission['former']>;
/** A number is theirs alone; a domain may have passed to somebody else, and is asked about. */
const isByNumber = ({ why }: Former) => why !== 'same_domain';

interface AnswerDialogProps {
  admission: Admission;
  close: () => void;
}

/** Admits: from then on they are a member, a new one or again. */
export function ApproveDialog({ admission, close }: AnswerDialogProps) {
  const { t } = useTranslation(['admissions', 'form']);
  const { uid, version, name, former } = admission;
  const [same, setSame] = useState(former !== undefined && isByNumber(former));
  const [branch, setBranch] = useState('');
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
  return (
    <Dialog title={title} onClose={close}>
      <Form onSubmit={submit} error={answer.error} label={title}>
        <p>{t('approveHint')}</p>
        {former && <FormerMemberField former={former} value={same} onChange={setSame} />}
        <BranchField value={branch} onChange={setBranch} />
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

interface FormerMemberFieldProps {
  former: Former;
  value: boolean;
  onChange: (same: boolean) => void;
}

/** They come back with their own record: said where the number shows it, asked where only the domain does. */
function FormerMemberField({ former, value, onChange }: FormerMemberFieldProps) {
  const { t } = useTranslation('admissions');
  const { name } = former.organisation;
  const until = dayText(former.until);
  if (isByNumber(former)) return <p>{t('comesBack', { name, until })}</p>;
  return (
    <TickField
      pointer="/returns"
      label={t('isFormer', { name })}
      hint={t('isFormerHint', { until })}
      checked={value}
      onChange={onChange}
    />
  );
}

/** One of the hub's own branches, where it has any. */
function BranchField({ value, onChange }: { value: string; onChange: (uid: string) => void }) {
  const { t } = useTranslation('admissions');
  const branches = useQuery(
    read(operations.organisations.list, { query: { kind: 'branch', limit: 200 } }),
  );
  const own = branches.data?.items ?? [];
  if (own.length === 0) return null;
  return (
    <SelectField
      pointer="/branch"
      label={t('branch')}
      optional
      none={t('noBranch')}
      choices={own.map((one) => ({ value: one.uid, title: one.name }))}
      value={value}
      onChange={onChange}
    />
  );
}
