import { operations, type Report, type Writing } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Changes } from '../elements/changes.tsx';
import { Conflict } from '../elements/conflict.tsx';
import { Shown, Waiting } from '../elements/states.tsx';
import { writingOf } from './writing-of.ts';

interface DraftConflictProps {
  uid: string;
  mine: Writing;
  settle: (whose: 'mine' | 'theirs', current: Report) => void;
}

/** A colleague saved the same draft: what they changed, beside what is written here. */
export function DraftConflict({ uid, mine, settle }: DraftConflictProps) {
  const { t } = useTranslation(['writing', 'form', 'words']);
  const current = useQuery({
    ...read(operations.reports.show, { params: { uid } }),
    staleTime: 0,
    refetchOnMount: 'always',
  });
  // What was read before is what stood here already: who took that as "theirs" would lose what they wrote.
  if (!current.isFetchedAfterMount) return <Waiting lines={2} />;
  return (
    <Shown of={current}>
      {(report) => {
        const theirs = writingOf(report);
        const fact = (one: Writing) => (one.fact ? t(`words:fact.${one.fact}`) : '');
        const caller = ({ phoned }: Writing) => phoned?.caller?.name ?? '';
        const changes = [
          { label: t('changed.title'), mine: mine.title ?? '', theirs: theirs.title ?? '' },
          { label: t('changed.text'), mine: mine.text ?? '', theirs: theirs.text ?? '' },
          { label: t('changed.fact'), mine: fact(mine), theirs: fact(theirs) },
          { label: t('changed.tlp'), mine: mine.tlp ?? '', theirs: theirs.tlp ?? '' },
          { label: t('changed.caller'), mine: caller(mine), theirs: caller(theirs) },
        ];
        return (
          <Conflict
            keepMine={() => settle('mine', report)}
            takeTheirs={() => settle('theirs', report)}
          >
            <Changes of={changes} mine={t('form:mine')} theirs={t('form:theirs')} />
          </Conflict>
        );
      }}
    </Shown>
  );
}
