import { type Organisation, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { OneTimeLink } from './one-time-link.tsx';
import { bodyOfPerson, nobody, PersonFields } from './person-fields.tsx';

/** Names the first administrator of an organisation where nobody works yet. */
export function EntrustOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('people');
  const [written, setWritten] = useState(nobody);
  const entrust = useAct(operations.people.entrust);
  return (
    <>
      {entrust.data && <OneTimeLink name={written.name} link={entrust.data} />}
      <Fold title={t('entrust')}>
        <Form
          onSubmit={() =>
            entrust.mutate({ params: { uid: organisation.uid }, body: bodyOfPerson(written) })
          }
          error={entrust.error}
          label={t('entrust')}
        >
          <p className="muted">{t('entrustHint', { name: organisation.name })}</p>
          <PersonFields
            value={written}
            change={(part) => setWritten((was) => ({ ...was, ...part }))}
          />
          <div className="actions">
            <Button type="submit" busy={entrust.isPending}>
              {t('sendInvite')}
            </Button>
          </div>
        </Form>
      </Fold>
    </>
  );
}
