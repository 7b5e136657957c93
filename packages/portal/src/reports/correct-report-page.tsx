import { operations, type Report } from '@staffetta/contract';
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
import { CorrectionFields } from './correction-fields.tsx';

/** A new version of what was sent; it goes wherever the first one went. */
export function CorrectReportPage() {
  const { t } = useTranslation('report');
  const { uid } = useParams({ from: '/inside/segnalazioni/$uid/rettifica' });
  const report = useQuery(read(operations.reports.show, { params: { uid } }));
  return (
    <Page title={t('correctTitle')} lead={t('correctLead')} narrow>
      <Shown of={report}>{(current) => <CorrectForm current={current} />}</Shown>
    </Page>
  );
}

function CorrectForm({ current }: { current: Report }) {
  const { t } = useTranslation('report');
  const navigate = useNavigate();
  // The version that was read when writing began: a later one must not be overwritten unseen.
  const [base, setBase] = useState(current);
  const [written, setWritten] = useState(() => correctionOf(base));
  const set = (part: Partial<Correction>) => setWritten((was) => ({ ...was, ...part }));
  const { uid } = current;
  const correct = useAct(operations.reports.correct, {
    changes: ['reports', 'indicators', 'items'],
    onSuccess: () => navigate({ to: '/segnalazioni/$uid', params: { uid } }),
  });
  const submit = (over: Report) =>
    correct.mutate({ params: { uid }, version: over.version, body: bodyOf(written, over) });
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
      <CorrectionFields value={written} onChange={set} />
      <Button type="submit" busy={correct.isPending}>
        {t('correctSend')}
      </Button>
    </Form>
  );
}
