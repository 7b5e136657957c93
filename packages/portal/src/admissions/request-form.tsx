import { type Mandate, mandates, type OpenDoor, operations } from '@staffetta/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
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
  // Which text was read: another hub's, or one changed since, is another.
  const [read, setRead] = useState('');
  const shown = door ? noticeOf(door.hub.uid, door.version) : '';
  const request = useAct(operations.admissions.request, {
    // A notice that was changed meanwhile has to be read anew.
    onError: () => readAgain(['admissions']),
    onSuccess: () => sent(who.email.trim()),
  });
  const { body: asked } = request.variables ?? {};
  // What was refused for its notice is said beside the new one, and needs no reloading.
  const stands = asked !== undefined && noticeOf(asked.hub, asked.noticeRead) === shown;
  const submit = () => {
    const { province, sector } = who;
    if (!door || !province || !sector || !mandate) return;
    const asks = { ...bodyOf(who), hub: door.hub.uid, noticeRead: door.version };
    request.mutate({ body: { ...asks, province, sector, mandate, language: language() } });
  };
  return (
    <Form onSubmit={submit} error={stands ? request.error : null} label={t('ask')}>
      {children}
      <ApplicantFields value={who} change={(part) => setWho({ ...who, ...part })} />
      <MandateField value={mandate} onChange={setMandate} />
      {read && read !== shown && (
        <Message kind="warning" title={t('noticeChanged')} live>
          <p>{t('noticeChangedHint')}</p>
        </Message>
      )}
      {door && <Notice door={door} />}
      <TickField
        pointer="/noticeRead"
        label={t('noticeRead')}
        required
        checked={read !== '' && read === shown}
        onChange={(ticked) => setRead(ticked ? shown : '')}
      />
      <Button type="submit" busy={request.isPending}>
        {t('send')}
      </Button>
    </Form>
  );
}

interface MandateFieldProps {
  value: Mandate | '';
  onChange: (mandate: Mandate) => void;
}

function MandateField({ value, onChange }: MandateFieldProps) {
  const { t } = useTranslation('admissions');
  return (
    <ChoiceField
      pointer="/mandate"
      label={t('mandate')}
      hint={t('mandateHint')}
      choices={mandates.map((one) => ({
        value: one,
        title: t(`mandateIs.${one}.title`),
        hint: t(`mandateIs.${one}.hint`),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The privacy notice of who opened the door. */
function Notice({ door }: { door: OpenDoor }) {
  const { t } = useTranslation('admissions');
  return (
    <Fold title={t('noticeOf', { hub: door.hub.name })}>
      {door.privacyNotice.split(/\n{2,}/).map((part) => (
        <p key={part}>{part}</p>
      ))}
    </Fold>
  );
}

const noticeOf = (hub: string, version: number) => `${hub} ${version}`;

const bodyOf = ({ name, vatNumber, taxCode, pec, contactName, email, phone }: Applicant) => ({
  name: name.trim(),
  ...(vatNumber && { vatNumber }),
  ...(taxCode && { taxCode }),
  ...(pec.trim() && { pec: pec.trim() }),
  contact: { name: contactName.trim(), email: email.trim(), phone: phone.trim() },
});
