import { operations, type Report } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { Conflict, isConflict } from '../elements/conflict.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';
import { writingOf } from '../writing/writing-of.ts';

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
  const { t } = useTranslation(['report', 'form', 'writing']);
  const navigate = useNavigate();
  // The version that was read when writing began: a later one must not be overwritten unseen.
  const [base, setBase] = useState(current);
  const [title, setTitle] = useState(base.content?.title ?? '');
  const [text, setText] = useState(base.content?.text ?? '');
  const [note, setNote] = useState('');
  const { uid } = current;
  const correct = useAct(operations.reports.correct, {
    changes: ['reports', 'indicators', 'items'],
    onSuccess: () => navigate({ to: '/segnalazioni/$uid', params: { uid } }),
    onError: (error) => void (isConflict(error) && readAgain(['reports'])),
  });
  const submit = (version: number, from: Report) => {
    const {
      fact: _f,
      tlp: _t,
      recipient: _r,
      onBehalfOf: _o,
      attribution: _a,
      ...kept
    } = writingOf(from);
    const { basedOn: _b, addressees: _d, phoned: _p, ...rest } = kept;
    correct.mutate({
      params: { uid },
      version,
      body: { ...rest, title, text, ...(note && { note }) },
    });
  };
  const takeTheirs = () => {
    setBase(current);
    setTitle(current.content?.title ?? '');
    setText(current.content?.text ?? '');
    correct.reset();
  };
  const conflict = isConflict(correct.error);
  return (
    <Form
      onSubmit={() => submit(base.version, base)}
      error={conflict ? null : correct.error}
      label={t('correctTitle')}
    >
      {conflict && current.version !== base.version && (
        <Conflict
          takeTheirs={takeTheirs}
          keepMine={() => {
            setBase(current);
            submit(current.version, current);
          }}
        >
          <Changes
            mine={t('form:mine')}
            theirs={t('form:theirs')}
            of={[
              {
                label: t('writing:changed.title'),
                mine: title,
                theirs: current.content?.title ?? '',
              },
              { label: t('writing:changed.text'), mine: text, theirs: current.content?.text ?? '' },
            ]}
          />
        </Conflict>
      )}
      <TextField
        pointer="/title"
        label={t('writing:oneLine')}
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <TextArea
        pointer="/text"
        label={t('writing:story')}
        maxLength={50_000}
        rows={12}
        value={text}
        onChange={setText}
      />
      <TextField
        pointer="/note"
        label={t('correctNote')}
        optional
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <Button type="submit" busy={correct.isPending}>
        {t('correctSend')}
      </Button>
    </Form>
  );
}
