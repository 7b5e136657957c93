import { type Agreement, type Contact, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
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
  const { t } = useTranslation('agreements');
  const contacts = useQuery(
    read(operations.contacts.list, { query: { organisation, limit: 100 } }),
  );
  const name = useAct(operations.agreements.referents, {
    changes: ['agreements'],
    onSuccess: close,
  });
  const inWords = (uids: readonly string[]) =>
    (contacts.data?.items ?? [])
      .filter(({ uid }) => uids.includes(uid))
      .map((one) => one.name)
      .join(', ');
  return (
    <RewriteDialog
      title={t('nameReferents')}
      kept={agreement}
      writtenOf={(kept) => namedIn(kept, organisation)}
      saving={name}
      save={({ uid, version }, chosen) =>
        name.mutate({ params: { uid }, version, body: { contacts: [...chosen] } })
      }
      differences={(mine, theirs) => [
        { label: t('referents'), mine: inWords(mine), theirs: inWords(theirs) },
      ]}
      close={close}
      saveLabel={t('saveReferents')}
      unfinished={() => !contacts.data}
    >
      {(chosen, choose) => (
        <Shown of={contacts}>
          {({ items }) => <ContactTicks items={items} chosen={chosen} choose={choose} />}
        </Shown>
      )}
    </RewriteDialog>
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
