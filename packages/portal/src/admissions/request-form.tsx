import { type Mandate, mandates, type OpenDoor, operations } from '@staffetta/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { language } from '../i18n/index.ts';
import { type Applicant, ApplicantFields, noApplicant } from './applicant-fields.tsx';

interface RequestFormProps {
  /** Undefined until one was chosen. */
  door: OpenDoor | undefined;
  /** Told the address that the mail goes to. */
  sent: (email: string) => void;
  /** Whom they ask. */
  children: ReactNode;
}

/** Firm, contact, mandate, and that the notice was read. */
export function RequestForm({ door, sent, children }: RequestFormProps) {
  const { t } = useTranslation('admissions');
  const [who, setWho] = useState(noApplicant);
  const [mandate, setMandate] = useState<Mandate | ''>('');
  const [read, setRead] = useState(false);
  const request = useAct(operations.admissions.request, {
    // A notice that was changed meanwhile has to be read anew.
    changes: ['admissions'],
    onSuccess: () => sent(who.email.trim()),
  });
  const submit = () => {
    const { province, sector } = who;
    if (!door || !province || !sector || !mandate) return;
    request.mutate({
      body: {
        ...bodyOf(who),
        hub: door.hub.uid,
        noticeRead: door.version,
        province,
        sector,
        mandate,
        language: language(),
      },
    });
  };
  return (
    <Form onSubmit={submit} error={request.error} label={t('ask')}>
      {children}
      <ApplicantFields value={who} change={(part) => setWho({ ...who, ...part })} />
      <ChoiceField
        pointer="/mandate"
        label={t('mandate')}
        hint={t('mandateHint')}
        choices={mandates.map((value) => ({
          value,
          title: t(`mandateIs.${value}.title`),
          hint: t(`mandateIs.${value}.hint`),
        }))}
        value={mandate}
        onChange={setMandate}
      />
      {door && (
        <Fold title={t('noticeOf', { hub: door.hub.name })}>
          {door.privacyNotice.split(/\n{2,}/).map((part) => (
            <p key={part}>{part}</p>
          ))}
        </Fold>
      )}
      <TickField
        pointer="/noticeRead"
        label={t('noticeRead')}
        required
        checked={read}
        onChange={setRead}
      />
      <Button type="submit" busy={request.isPending}>
        {t('send')}
      </Button>
    </Form>
  );
}

const bodyOf = ({ name, vatNumber, taxCode, pec, contactName, email, phone }: Applicant) => ({
  name: name.trim(),
  ...(vatNumber && { vatNumber }),
  ...(taxCode && { taxCode }),
  ...(pec.trim() && { pec: pec.trim() }),
  contact: { name: contactName.trim(), email: email.trim(), phone: phone.trim() },
});
