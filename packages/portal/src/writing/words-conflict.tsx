import { useTranslation } from 'react-i18next';
import { Changes } from '../elements/changes.tsx';
import { Conflict } from '../elements/conflict.tsx';

/** What a report or a relay says in words. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

interface WordsConflictProps {
  mine: Words;
  theirs: Words;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** A colleague wrote in the same report or relay: their title and text beside mine. */
export function WordsConflict({ mine, theirs, keepMine, takeTheirs }: WordsConflictProps) {
  const { t } = useTranslation(['writing', 'form']);
  return (
    <Conflict keepMine={keepMine} takeTheirs={takeTheirs}>
      <Changes
        mine={t('form:mine')}
        theirs={t('form:theirs')}
        of={[
          { label: t('changed.title'), mine: mine.title, theirs: theirs.title },
          { label: t('changed.text'), mine: mine.text, theirs: theirs.text },
        ]}
      />
    </Conflict>
  );
}
