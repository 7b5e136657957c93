import {
  type AlertAnswer,
  type AlertReply,
  type AnswerConsent,
  alertAnswers,
  answerConsents,
  operations,
} from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Conflict, isConflict } from '../elements/conflict.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

interface Said {
  answer: AlertAnswer | '';
  done: boolean;
  comment: string;
  consent: AnswerConsent;
}

const saidOf = (mine: AlertReply): Said => ({
  answer: mine.answer ?? '',
  done: mine.doneAt !== undefined,
  comment: mine.comment ?? '',
  consent: mine.consent,
});

/** Riscontro: the organisation's answer. Two colleagues who answer at once do not overwrite each other. */
export function AnswerForm({ uid, mine }: { uid: string; mine: AlertReply }) {
  const { t } = useTranslation(['alerts', 'form']);
  const may = useMay();
  // `seen` changes the version too; only an answer given by somebody else is a conflict to look at.
  const [said, setSaid] = useState(() => saidOf(mine));
  const set = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const send = useAct(operations.alerts.answer, {
    changes: ['alerts', 'desk'],
    onSuccess: () => say(t('thanks')),
    onError: (error) => void (isConflict(error) && readAgain(['alerts'])),
  });
  if (!may(operations.alerts.answer)) return null;
  const submit = () => {
    const { answer, done, comment, consent } = said;
    if (!answer) return;
    send.mutate({
      params: { uid },
      version: mine.version,
      body: { answer, done, consent, ...(comment && { comment }) },
    });
  };
  const conflict = isConflict(send.error);
  const theirs = saidOf(mine);
  const words = (one: Said) => (one.answer ? t(`answer.${one.answer}`) : '');
  const yesNo = (one: Said) => (one.done ? t('yes') : t('no'));
  return (
    <section className="panel panel-ask screen-only" aria-labelledby="ask">
      <h2 id="ask">{t('ask')}</h2>
      <p className="muted">{t('askLead')}</p>
      <Form onSubmit={submit} error={conflict ? null : send.error} label={t('ask')}>
        {conflict && (
          <Conflict
            keepMine={submit}
            takeTheirs={() => {
              setSaid(theirs);
              send.reset();
            }}
          >
            <Changes
              mine={t('form:mine')}
              theirs={t('form:theirs')}
              of={[
                { label: t('changed.answer'), mine: words(said), theirs: words(theirs) },
                { label: t('changed.done'), mine: yesNo(said), theirs: yesNo(theirs) },
                { label: t('changed.comment'), mine: said.comment, theirs: theirs.comment },
              ]}
            />
          </Conflict>
        )}
        <ChoiceField
          pointer="/answer"
          label={t('affected')}
          choices={alertAnswers.map((value) => ({
            value,
            title: t(`answer.${value}`),
            hint: t(`answerHint.${value}`),
          }))}
          value={said.answer}
          onChange={(answer) => set({ answer })}
        />
        <TickField
          pointer="/done"
          label={t('done')}
          checked={said.done}
          onChange={(done) => set({ done })}
        />
        {said.answer === 'affected' && (
          <ChoiceField
            pointer="/consent"
            label={t('consent')}
            hint={t('consentHint')}
            choices={answerConsents.map((value) => ({
              value,
              title: t(`consentChoice.${value}`),
            }))}
            value={said.consent}
            onChange={(consent) => set({ consent })}
          />
        )}
        <TextArea
          pointer="/comment"
          label={t('comment')}
          optional
          maxLength={1000}
          rows={2}
          value={said.comment}
          onChange={(comment) => set({ comment })}
        />
        <Button type="submit" busy={send.isPending}>
          {mine.answer ? t('change') : t('send')}
        </Button>
      </Form>
    </section>
  );
}
