import { operations, type RelayView } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { Shown } from '../elements/states.tsx';
import { whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';

/** No approver at hand: a link with which one colleague may release this one relay. */
export function DeputyFold({ relay }: { relay: RelayView }) {
  const { t } = useTranslation('relays');
  const may = useMay();
  const [person, setPerson] = useState('');
  const people = useQuery({
    ...read(operations.people.list, { query: {} }),
    enabled: may(operations.people.list),
  });
  const ask = useAct(operations.relays.askDeputy);
  if (!may(operations.relays.askDeputy) || !may(operations.people.list)) return null;
  const { uid } = relay;
  return (
    <Fold title={t('deputy')}>
      <p className="muted">{t('deputyHint')}</p>
      {ask.data ? (
        <DeputyLink path={ask.data.link} expiresAt={ask.data.expiresAt} />
      ) : (
        <Shown of={people}>
          {({ items }) => (
            <Form
              onSubmit={() => ask.mutate({ params: { uid }, body: { person } })}
              error={ask.error}
              label={t('deputy')}
            >
              <SelectField
                pointer="/person"
                label={t('deputyWho')}
                choices={items.map((one) => ({ value: one.uid, title: one.name }))}
                value={person}
                onChange={setPerson}
              />
              <div className="actions">
                <Button type="submit" busy={ask.isPending}>
                  {t('deputyAsk')}
                </Button>
              </div>
            </Form>
          )}
        </Shown>
      )}
    </Fold>
  );
}

/** Shown once, to be given to the colleague. */
function DeputyLink({ path, expiresAt }: { path: string; expiresAt: string }) {
  const { t } = useTranslation('relays');
  const link = `${location.origin}${path}`;
  return (
    <>
      <p>{t('deputyLink', { when: whenText(expiresAt) })}</p>
      <p>
        <code>{link}</code>
      </p>
      <p>
        <CopyButton text={link} label={t('deputyCopy')} />
      </p>
    </>
  );
}
