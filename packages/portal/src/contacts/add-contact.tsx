import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { language } from '../i18n/index.ts';
import { ContactFields, factsOf, type WrittenContact } from './contact-fields.tsx';

const nobody = (): WrittenContact => ({
  role: '',
  name: '',
  email: '',
  phone: '',
  language: language(),
});

/** A new contact. */
export function AddContact({ organisation }: { organisation: string }) {
  const { t } = useTranslation('organisations');
  const [written, setWritten] = useState(nobody);
  const add = useAct(operations.contacts.add, {
    changes: ['contacts', 'desk'],
    onSuccess: () => setWritten(({ role }) => ({ ...nobody(), role })),
  });
  const submit = () => {
    const facts = factsOf(written);
    if (facts) add.mutate({ body: { organisation, ...facts } });
  };
  return (
    <Fold title={t('addContact')}>
      <Form onSubmit={submit} error={add.error} label={t('addContact')}>
        <ContactFields
          value={written}
          change={(part) => setWritten((was) => ({ ...was, ...part }))}
        />
        <div className="actions">
          <Button type="submit" busy={add.isPending}>
            {t('create')}
          </Button>
        </div>
      </Form>
    </Fold>
  );
}
