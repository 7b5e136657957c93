import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api.ts';
import { Shown } from '../elements/states.tsx';
import { WordsConflict } from '../writing/words-conflict.tsx';
import { wordsOf } from './correction.ts';
import type { RelayDraft } from './use-relay-draft.ts';

/** A colleague changed the same draft. */
export function RelayConflict({ draft }: { draft: RelayDraft }) {
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
        <WordsConflict
          mine={draft}
          theirs={wordsOf(theirs)}
          keepMine={() => draft.settle('mine', theirs)}
          takeTheirs={() => draft.settle('theirs', theirs)}
        />
      )}
    </Shown>
  );
}
