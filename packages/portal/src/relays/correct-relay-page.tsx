import { type Indicator, operations, type RelayView, type UndoReason } from '@staffetta/contract';
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
import { TickField } from '../elements/tick-field.tsx';
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

const sameAs = (one: Indicator) => (other: Indicator) =>
  one.kind === other.kind && one.value === other.value;

function CorrectForm({ current }: { current: RelayView }) {
  const { t } = useTranslation(['relays', 'form', 'indicators']);
  const navigate = useNavigate();
  const [base, setBase] = useState(current);
  const [title, setTitle] = useState(base.title ?? '');
  const [text, setText] = useState(base.text ?? '');
  const [reason, setReason] = useState<UndoReason | ''>('');
  const [note, setNote] = useState('');
  const [withdrawn, setWithdrawn] = useState<readonly Indicator[]>([]);
  const { uid } = current;
  const correct = useAct(operations.relays.correct, {
    changes: ['relays', 'items', 'desk'],
    onSuccess: () => navigate({ to: '/inoltri/$uid', params: { uid } }),
    onError: (error) => void (isConflict(error) && readAgain(['relays'])),
  });
  const submit = (over: RelayView) => {
    if (!reason) return;
    correct.mutate({
      params: { uid },
      version: over.version,
      body: {
        reason,
        ...(title !== over.title && { title }),
        ...(text !== over.text && { text }),
        ...(note && { note }),
        ...(withdrawn.length > 0 && { withdrawIndicators: [...withdrawn] }),
      },
    });
  };
  const toggle = (one: Indicator, on: boolean) => {
    const rest = withdrawn.filter((other) => !sameAs(one)(other));
    setWithdrawn(on ? [...rest, one] : rest);
  };
  const conflict = isConflict(correct.error) && current.version !== base.version;
  return (
    <Form
      onSubmit={() => submit(base)}
      error={isConflict(correct.error) ? null : correct.error}
      label={t('correctTitle')}
    >
      {conflict && (
        <Conflict
          keepMine={() => {
            setBase(current);
            submit(current);
          }}
          takeTheirs={() => {
            setBase(current);
            setTitle(current.title ?? '');
            setText(current.text ?? '');
            correct.reset();
          }}
        >
          <Changes
            mine={t('form:mine')}
            theirs={t('form:theirs')}
            of={[
              { label: t('changed.title'), mine: title, theirs: current.title ?? '' },
              { label: t('changed.text'), mine: text, theirs: current.text ?? '' },
            ]}
          />
        </Conflict>
      )}
      <ReasonField value={reason} onChange={setReason} />
      {base.indicators.length > 0 && (
        <fieldset className="field">
          <legend className="field-legend">{t('withdrawIndicators')}</legend>
          <div className="ticks">
            {base.indicators.map((one) => (
              <TickField
                key={`${one.kind} ${one.value}`}
                pointer={`/withdrawIndicators/${one.kind}/${one.value}`}
                label={one.value}
                checked={withdrawn.some(sameAs(one))}
                onChange={(on) => toggle(one, on)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextField
        pointer="/title"
        label={t('derivativeTitle')}
        maxLength={300}
        value={title}
        onChange={setTitle}
      />
      <TextArea
        pointer="/text"
        label={t('derivativeText')}
        maxLength={100_000}
        rows={12}
        value={text}
        onChange={setText}
      />
      <NoteField value={note} onChange={setNote} />
      <Button type="submit" busy={correct.isPending}>
        {t('correct')}
      </Button>
    </Form>
  );
}
