import { operations, type Writing } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';
import { TickField } from '../elements/tick-field.tsx';

interface AddresseesFieldProps {
  recipient: string;
  value: readonly string[];
  change: (part: Partial<Writing>) => void;
}

/** TLP:RED stays with the people it names: which of the recipient's contacts. */
export function AddresseesField({ recipient, value, change }: AddresseesFieldProps) {
  const { t } = useTranslation(['writing', 'words']);
  const contacts = useQuery(
    read(operations.contacts.list, { query: { organisation: recipient, limit: 50 } }),
  );
  const toggle = (uid: string, on: boolean) => {
    const rest = value.filter((one) => one !== uid);
    change({ addressees: on ? [...rest, uid] : rest });
  };
  return (
    <fieldset className="field indent">
      <legend className="field-legend">{t('addressees')}</legend>
      <Shown of={contacts}>
        {({ items }) => (
          <div className="ticks">
            {items.length === 0 && <p className="muted">{t('noAddressees')}</p>}
            {items.map((contact) => (
              <TickField
                key={contact.uid}
                pointer={`/addressees/${contact.uid}`}
                label={`${contact.name} (${t(`words:contactRole.${contact.role}`)})`}
                checked={value.includes(contact.uid)}
                onChange={(on) => toggle(contact.uid, on)}
              />
            ))}
          </div>
        )}
      </Shown>
    </fieldset>
  );
}
