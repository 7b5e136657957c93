import { type Agreement, type Contact, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { Conflict, isConflict } from '../elements/conflict.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { Shown } from '../elements/states.tsx';
import { TickField } from '../elements/tick-field.tsx';

interface NameReferentsProps {
  agreement: Agreement;
  /** One's own organisation: each side names its own. */
  organisation: string;
  close: () => void;
}

const namedIn = ({ referents }: Agreement, organisation: string): readonly string[] =>
  referents.filter((one) => one.organisation === organisation).map(({ contact }) => contact);

/** Whom one's own organisation names for an agreement, out of its contacts. `agreement` is what the page holds now. */
export function NameReferents({ agreement, organisation, close }: NameReferentsProps) {
  const { t } = useTranslation(['agreements', 'form']);
  const [base, setBase] = useState(agreement);
  const [chosen, setChosen] = useState(() => namedIn(agreement, organisation));
  const contacts = useQuery(
    read(operations.contacts.list, { query: { organisation, limit: 100 } }),
  );
  const name = useAct(operations.agreements.referents, {
    changes: ['agreements'],
    onSuccess: close,
    onError: (error) => void (isConflict(error) && readAgain(['agreements'])),
  });
  const submit = ({ uid, version }: Agreement) =>
    name.mutate({ params: { uid }, version, body: { contacts: [...chosen] } });
  const conflict = isConflict(name.error);
  const inWords = (uids: readonly string[]) =>
    (contacts.data?.items ?? [])
      .filter(({ uid }) => uids.includes(uid))
      .map((one) => one.name)
      .join(', ');
  return (
    <Dialog title={t('nameReferents')} onClose={close}>
      <Form
        onSubmit={() => submit(base)}
        error={conflict ? null : name.error}
        label={t('nameReferents')}
      >
        {conflict && agreement.version !== base.version && (
          <Conflict
            keepMine={() => {
              setBase(agreement);
              submit(agreement);
            }}
            takeTheirs={() => {
              setBase(agreement);
              setChosen(namedIn(agreement, organisation));
              name.reset();
            }}
          >
            <Changes
              mine={t('form:mine')}
              theirs={t('form:theirs')}
              of={[
                {
                  label: t('referents'),
                  mine: inWords(chosen),
                  theirs: inWords(namedIn(agreement, organisation)),
                },
              ]}
            />
          </Conflict>
        )}
        <Shown of={contacts}>
          {({ items }) => <ContactTicks items={items} chosen={chosen} choose={setChosen} />}
        </Shown>
        <div className="actions">
          <Button type="submit" busy={name.isPending} disabled={!contacts.data}>
            {t('saveReferents')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface ContactTicksProps {
  items: readonly Contact[];
  chosen: readonly string[];
  choose: (uids: readonly string[]) => void;
}

function ContactTicks({ items, chosen, choose }: ContactTicksProps) {
  const { t } = useTranslation(['agreements', 'words']);
  if (items.length === 0) return <p className="muted">{t('noOwnContacts')}</p>;
  return (
    <fieldset className="field ticks">
      <legend className="field-legend">{t('ownContacts')}</legend>
      {items.map(({ uid, name, role }) => (
        <TickField
          key={uid}
          pointer={`/contacts/${uid}`}
          label={`${name} (${t(`words:contactRole.${role}`)})`}
          checked={chosen.includes(uid)}
          onChange={(on) => {
            const rest = chosen.filter((one) => one !== uid);
            choose(on ? [...rest, uid] : rest);
          }}
        />
      ))}
    </fieldset>
  );
}
