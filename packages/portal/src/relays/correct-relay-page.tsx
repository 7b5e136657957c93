import { operations, type RelayView } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { WordsConflict } from '../writing/words-conflict.tsx';
import { bodyOf, type Correction, correctionOf, wordsOf } from './correction.ts';
import { WithdrawnField, WordsFields } from './correction-fields.tsx';
import { NoteField, ReasonField } from './undo-fields.tsx';

/** Rettifica: indicators taken back reach every copy at once; a new text waits for the second person. */
export function CorrectRelayPage() {
  const { t } = useTranslation('relays');
  const { uid } = useParams({ from: '/inside/inoltri/$uid/rettifica' });
  const relay = useQuery(read(operations.relays.show, { params: { uid } }));
  return (
    <Page title={t('correctTitle')} lead={t('correctLead')} narrow>
      <Shown of={relay}>{(it) => <CorrectForm current={it} />}</Shown>
    </Page>
  );
}

function CorrectForm({ current }: { current: RelayView }) {
  const { t } = useTranslation('relays');
  const [base, setBase] = useState(current);
  const [written, setWritten] = useState(() => correctionOf(base));
  const set = (part: Partial<Correction>) => setWritten((was) => ({ ...was, ...part }));
  const { uid } = current;
  const correct = useCorrection(uid);
  const submit = (over: RelayView) => {
    const body = bodyOf(written, over);
    if (body) correct.mutate({ params: { uid }, version: over.version, body });
  };
  const keepMine = () => {
    setBase(current);
    submit(current);
  };
  const takeTheirs = () => {
    setBase(current);
    set(wordsOf(current));
    correct.reset();
  };
  const overtaken = isOvertaken(correct, current.version);
  return (
    <Form
      onSubmit={() => submit(base)}
      error={overtaken ? null : correct.error}
      label={t('correctTitle')}
    >
      {overtaken && (
        <WordsConflict
          mine={written}
          theirs={wordsOf(current)}
          keepMine={keepMine}
          takeTheirs={takeTheirs}
        />
      )}
      <ReasonField value={written.reason} onChange={(reason) => set({ reason })} />
      <WithdrawnField
        of={base.indicators}
        value={written.withdrawn}
        onChange={(withdrawn) => set({ withdrawn })}
      />
      <WordsFields value={written} onChange={set} />
      <NoteField value={written.note} onChange={(note) => set({ note })} />
      <Button type="submit" busy={correct.isPending}>
        {t('correct')}
      </Button>
    </Form>
  );
}

/** Sends the correction; then the relay's page. */
function useCorrection(uid: string) {
  const navigate = useNavigate();
  return useAct(operations.relays.correct, {
    changes: ['relays', 'items', 'desk'],
    onSuccess: () => navigate({ to: '/inoltri/$uid', params: { uid } }),
  });
}
