import { operations, type Phoned } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { SelectField } from '../elements/choice-field.tsx';
import { Failed } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';

interface CallerFieldProps {
  organisation: string;
  phoned: Phoned;
  onChange: (phoned: Phoned) => void;
}

const OTHER = 'other';

/** One of the organisation's contacts, or somebody else by name and number. */
export function CallerField({ organisation, phoned, onChange }: CallerFieldProps) {
  const { t } = useTranslation(['phone', 'words']);
  const contacts = useQuery(
    read(operations.contacts.list, { query: { organisation, limit: 100 } }),
  );
  const [other, setOther] = useState(phoned.caller !== undefined);
  const { caller: _c, contact, ...call } = phoned;
  const choose = (uid: string) => {
    setOther(uid === OTHER);
    onChange(uid === OTHER || uid === '' ? call : { ...call, contact: uid });
  };
  const known = (contacts.data?.items ?? []).map(({ uid, name, role, phone }) => ({
    value: uid,
    title: [name, t(`words:contactRole.${role}`), phone].filter(Boolean).join(', '),
  }));
  const listed = known.some(({ value }) => value === contact) && contact;
  return (
    <>
      {contacts.error && <Failed error={contacts.error} again={() => void contacts.refetch()} />}
      <SelectField
        pointer="/phoned/caller"
        label={t('caller')}
        hint={t('callerHint')}
        choices={[...known, { value: OTHER, title: t('callerOther') }]}
        value={listed || (other ? OTHER : '')}
        onChange={choose}
      />
      {other && <NameAndNumber phoned={phoned} onChange={onChange} />}
    </>
  );
}

function NameAndNumber({ phoned, onChange }: Omit<CallerFieldProps, 'organisation'>) {
  const { t } = useTranslation('phone');
  const { contact: _, caller, ...call } = phoned;
  const [name, setName] = useState(caller?.name ?? '');
  const [phone, setPhone] = useState(caller?.phone ?? '');
  const say = (nextName: string, nextPhone: string) => {
    const number = nextPhone.trim();
    const said = { name: nextName.trim(), ...(number && { phone: number }) };
    onChange(said.name ? { ...call, caller: said } : call);
  };
  // Half a number would be refused while it is typed: it is said once it stands there whole.
  const sayNumber = () => {
    if (phone.trim() !== (caller?.phone ?? '')) say(name, phone);
  };
  return (
    <div className="columns">
      <TextField
        pointer="/phoned/caller/name"
        label={t('callerName')}
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={(next) => {
          setName(next);
          say(next, phone);
        }}
      />
      <TextField
        pointer="/phoned/caller/phone"
        label={t('callerPhone')}
        type="tel"
        autoComplete="off"
        optional
        maxLength={40}
        value={phone}
        onChange={setPhone}
        onBlur={sayNumber}
        onKeyDown={({ key }) => key === 'Enter' && sayNumber()}
      />
    </div>
  );
}
