import { type Contact, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { type Change, Changes } from '../elements/changes.tsx';
import { Conflict, isConflict } from '../elements/conflict.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { say } from '../shell/toasts.tsx';
import { ContactFields, factsOf, type WrittenContact, writtenOf } from './contact-fields.tsx';

/** Another number, another name; changing is confirming. `contact` is what the list holds now. */
export function ChangeContact({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation(['organisations', 'form']);
  const [base, setBase] = useState(contact);
  const [written, setWritten] = useState(() => writtenOf(contact));
  const change = useAct(operations.contacts.change, {
    changes: ['contacts', 'agreements', 'desk'],
    onSuccess: () => {
      say(t('contactChanged'));
      close();
    },
    onError: (error) => void (isConflict(error) && readAgain(['contacts'])),
  });
  const submit = ({ uid, version }: Contact) => {
    const body = factsOf(written);
    if (body) change.mutate({ params: { uid }, version, body });
  };
  const conflict = isConflict(change.error);
  return (
    <Dialog title={`${t('changeContact')}: ${base.name}`} onClose={close}>
      <Form
        onSubmit={() => submit(base)}
        error={conflict ? null : change.error}
        label={t('changeContact')}
      >
        {conflict && contact.version !== base.version && (
          <Conflict
            keepMine={() => {
              setBase(contact);
              submit(contact);
            }}
            takeTheirs={() => {
              setBase(contact);
              setWritten(writtenOf(contact));
              change.reset();
            }}
          >
            <ContactChanges mine={written} theirs={writtenOf(contact)} />
          </Conflict>
        )}
        <ContactFields
          value={written}
          change={(part) => setWritten((was) => ({ ...was, ...part }))}
        />
        <div className="actions">
          <Button type="submit" busy={change.isPending}>
            {t('save')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function ContactChanges({ mine, theirs }: { mine: WrittenContact; theirs: WrittenContact }) {
  const { t } = useTranslation(['organisations', 'words', 'settings', 'form']);
  const inWords = ({ role, name, email, phone, language }: WrittenContact): string[] => [
    role && t(`words:contactRole.${role}`),
    name,
    email,
    phone,
    t(`settings:language.${language}`),
  ];
  const [here, there] = [inWords(mine), inWords(theirs)];
  const labels = [
    t('contactRole'),
    t('contactName'),
    t('contactEmail'),
    t('contactPhone'),
    t('contactLanguage'),
  ];
  const of = labels.map(
    (label, nth): Change => ({ label, mine: here[nth] ?? '', theirs: there[nth] ?? '' }),
  );
  return <Changes mine={t('form:mine')} theirs={t('form:theirs')} of={of} />;
}
