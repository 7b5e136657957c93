import { type Mandate, operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { TextField } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';
import { MandateField } from './mandate-field.tsx';
import { bodyOf, noParticulars } from './particulars.ts';
import { ParticularsFields } from './particulars-fields.tsx';

type Who = 'new' | 'known';

/** A hub enters a member: a new one at once, one that exists already as a proposal. */
export function NewMemberPage() {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const [who, setWho] = useState<Who>('new');
  const [code, setCode] = useState('');
  const [particulars, setParticulars] = useState(noParticulars);
  const [mandate, setMandate] = useState<Mandate | ''>('');
  const add = useAct(operations.memberships.add, {
    changes: ['memberships', 'organisations'],
    onSuccess: async ({ standing }) => {
      say(t('entered'));
      await navigate({ to: '/organizzazioni', search: { view: 'memberships' } });
      return standing;
    },
  });
  const submit = () => {
    if (!mandate) return;
    const { memberLabel: _, ...fresh } = bodyOf(particulars);
    const member = who === 'known' ? { uid: code.trim() } : fresh;
    add.mutate({ body: { member, mandate } });
  };
  return (
    <Page title={t('addMember')} narrow>
      <Form onSubmit={submit} error={add.error} label={t('addMember')}>
        <WhoField value={who} onChange={setWho} />
        {who === 'known' ? (
          <TextField
            pointer="/member/uid"
            label={t('memberCode')}
            hint={t('memberCodeHint')}
            pattern="[0-9a-fA-F\-]{36}"
            value={code}
            onChange={setCode}
          />
        ) : (
          <ParticularsFields
            at="/member"
            value={particulars}
            change={(part) => setParticulars({ ...particulars, ...part })}
          />
        )}
        <MandateField value={mandate} onChange={setMandate} />
        <Button type="submit" busy={add.isPending}>
          {t('enter')}
        </Button>
      </Form>
    </Page>
  );
}

function WhoField({ value, onChange }: { value: Who; onChange: (who: Who) => void }) {
  const { t } = useTranslation('organisations');
  return (
    <ChoiceField
      pointer="/member"
      label={t('memberIs')}
      look="grid"
      choices={[
        { value: 'new', title: t('newMember') },
        { value: 'known', title: t('knownMember') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
