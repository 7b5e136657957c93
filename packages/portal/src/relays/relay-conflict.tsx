import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Changes } from '../elements/changes.tsx';
import { Conflict } from '../elements/conflict.tsx';
import { Shown } from '../elements/states.tsx';
import type { RelayDraft } from './use-relay-draft.ts';

/** A colleague changed the same draft. */
export function RelayConflict({ draft }: { draft: RelayDraft }) {
  const { t } = useTranslation(['relays', 'form']);
  const { uid } = draft.relay;
  // Under a key of its own: what is there now must not replace what is written here.
  const current = useQuery({
    queryKey: ['relays conflict', uid],
    queryFn: () => call(operations.relays.show, { params: { uid } }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Shown of={current}>
      {(theirs) => (
        <Conflict
          keepMine={() => draft.settle('mine', theirs)}
          takeTheirs={() => draft.settle('theirs', theirs)}
        >
          <Changes
            mine={t('form:mine')}
            theirs={t('form:theirs')}
            of={[
              { label: t('changed.title'), mine: draft.title, theirs: theirs.title ?? '' },
              { label: t('changed.text'), mine: draft.text, theirs: theirs.text ?? '' },
            ]}
          />
        </Conflict>
      )}
    </Shown>
  );
}
