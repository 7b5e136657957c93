import { operations, policeKinds } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { PickField } from '../elements/pick-field.tsx';

type Side = 'police' | 'private';

/** Who may stand on each side. */
const kindsOf = { police: policeKinds, private: ['hub', 'member'] } as const;
const CODE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface PartyFieldProps {
  pointer: string;
  side: Side;
  uid: string;
  /** Empty while it is not known. */
  name: string;
  onChange: (uid: string) => void;
}

/** The other party: one that is known, by its name; one that is not, by the code that it gave. */
export function PartyField({ pointer, side, uid, name, onChange }: PartyFieldProps) {
  const { t } = useTranslation('agreements');
  const [picked, setPicked] = useState(uid ? { uid, name: name || uid } : undefined);
  const search = async (written: string) => {
    if (CODE.test(written)) return [{ uid: written, name: t('partyByCode', { code: written }) }];
    const found = await Promise.all(
      kindsOf[side].map((kind) =>
        call(operations.organisations.list, { query: { name: written, kind, limit: 8 } }),
      ),
    );
    return found.flatMap(({ items }) => items);
  };
  return (
    <PickField
      pointer={pointer}
      label={`${t('otherParty')} (${t(`side.${side}`)})`}
      hint={t('otherPartyHint')}
      source={`parties ${side}`}
      search={search}
      value={picked}
      onChange={(one) => {
        setPicked(one);
        onChange(one?.uid ?? '');
      }}
    />
  );
}
