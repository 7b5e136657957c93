import { type AlertReply, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { Conflict } from '../elements/conflict.tsx';
import { Form } from '../elements/form.tsx';
import { useMay } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';
import { type Said, saidOf } from './answer.ts';
import { AnswerFields } from './answer-fields.tsx';

/** Riscontro: the organisation's answer. Two colleagues who answer at once do not overwrite each other. */
export function AnswerForm({ uid, mine }: { uid: string; mine: AlertReply }) {
  const { t } = useTranslation('alerts');
  const may = useMay();
  // `seen` changes the version too; only an answer given by somebody else is a conflict to look at.
  const [said, setSaid] = useState(() => saidOf(mine));
  const set = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const send = useAct(operations.alerts.answer, {
    changes: ['alerts', 'desk'],
    onSuccess: () => say(t('thanks')),
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
  const takeTheirs = () => {
    setSaid(saidOf(mine));
    send.reset();
  };
  const overtaken = isOvertaken(send, mine.version);
  return (
    <section className="panel panel-ask screen-only" aria-labelledby="ask">
      <h2 id="ask">{t('ask')}</h2>
      <p className="muted">{t('askLead')}</p>
      <Form onSubmit={submit} error={overtaken ? null : send.error} label={t('ask')}>
        {overtaken && (
          <Conflict keepMine={submit} takeTheirs={takeTheirs}>
            <AnswerChanges mine={said} theirs={saidOf(mine)} />
          </Conflict>
        )}
        <AnswerFields value={said} onChange={set} />
        <Button type="submit" busy={send.isPending}>
          {mine.answer ? t('change') : t('send')}
        </Button>
      </Form>
    </section>
  );
}

/** What a colleague answered, beside what is written here. */
function AnswerChanges({ mine, theirs }: { mine: Said; theirs: Said }) {
  const { t } = useTranslation(['alerts', 'form']);
  const words = ({ answer }: Said) => (answer ? t(`answer.${answer}`) : '');
  const yesNo = ({ done }: Said) => (done ? t('yes') : t('no'));
  return (
    <Changes
      mine={t('form:mine')}
      theirs={t('form:theirs')}
      of={[
        { label: t('changed.answer'), mine: words(mine), theirs: words(theirs) },
        { label: t('changed.done'), mine: yesNo(mine), theirs: yesNo(theirs) },
        { label: t('changed.comment'), mine: mine.comment, theirs: theirs.comment },
      ]}
    />
  );
}
