import { type Contact, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import type { Change } from '../elements/changes.tsx';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
import { say } from '../shell/toasts.tsx';
import { ContactFields, factsOf, type WrittenContact, writtenOf } from './contact-fields.tsx';

/** Another number, another name; changing is confirming. `contact` is what the list holds now. */
export function ChangeContact({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation('organisations');
  const inWords = useContactWords();
  // The title names the contact as it was when this was opened, also once a colleague renamed it.
  const [name] = useState(contact.name);
  const change = useAct(operations.contacts.change, {
    changes: ['contacts', 'agreements', 'desk'],
    onSuccess: () => {
      say(t('contactChanged'));
      close();
    },
  });
  return (
    <RewriteDialog
      title={`${t('changeContact')}: ${name}`}
      kept={contact}
      writtenOf={writtenOf}
      saving={change}
      save={({ uid, version }, written) => {
        const body = factsOf(written);
        if (body) change.mutate({ params: { uid }, version, body });
      }}
      differences={inWords}
      close={close}
    >
      {(written, rewrite) => (
        <ContactFields value={written} change={(part) => rewrite({ ...written, ...part })} />
      )}
    </RewriteDialog>
  );
}

function useContactWords() {
  const { t } = useTranslation(['organisations', 'words', 'settings']);
  const inWords = ({ role, name, email, phone, language }: WrittenContact): string[] => [
    role && t(`words:contactRole.${role}`),
    name,
    email,
    phone,
    t(`settings:language.${language}`),
  ];
  const labels = [
    t('contactRole'),
    t('contactName'),
    t('contactEmail'),
    t('contactPhone'),
    t('contactLanguage'),
  ];
  return (mine: WrittenContact, theirs: WrittenContact): Change[] => {
    const [here, there] = [inWords(mine), inWords(theirs)];
    return labels.map((label, nth) => ({
      label,
      mine: here[nth] ?? '',
      theirs: there[nth] ?? '',
    }));
  };
}
