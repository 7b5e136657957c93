import { attributions, operations, type Writing } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, read } from '../api.ts';
import { ChoiceField } from '../elements/choice-field.tsx';
import { PickField } from '../elements/pick-field.tsx';
import { useSession } from '../session/session.ts';

/** Members of one's own hub whose name, or a word in it, begins so. */
async function membersCalled(name: string) {
  const { items } = await call(operations.memberships.list, { query: { name, limit: 8 } });
  return items.map(({ member }) => member);
}

interface OnBehalfFieldProps {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
}

/** A hub may report for one of its members, within that member's mandate. */
export function OnBehalfField({ writing, change }: OnBehalfFieldProps) {
  const { t } = useTranslation('writing');
  const { organisation } = useSession();
  const { onBehalfOf: uid } = writing;
  const chosen = useQuery({
    ...read(operations.organisations.show, { params: { uid: uid ?? '' } }),
    enabled: uid !== undefined,
  });
  if (organisation.kind !== 'hub' && organisation.kind !== 'branch') return null;
  return (
    <>
      <PickField
        pointer="/onBehalfOf"
        label={t('onBehalf')}
        hint={t('onBehalfHint')}
        optional={!writing.phoned}
        source="members"
        search={membersCalled}
        value={uid ? { uid, name: chosen.data?.name ?? '…' } : undefined}
        onChange={(member) =>
          change({ onBehalfOf: member?.uid, attribution: member ? 'anonymous' : undefined })
        }
      />
      {uid && (
        <ChoiceField
          pointer="/attribution"
          label={t('attribution')}
          hint={t('attributionHint')}
          look="grid"
          choices={attributions.map((value) => ({ value, title: t(`attributionChoice.${value}`) }))}
          value={writing.attribution ?? 'anonymous'}
          onChange={(attribution) => change({ attribution })}
        />
      )}
    </>
  );
}
