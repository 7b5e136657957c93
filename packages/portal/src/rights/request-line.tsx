import { operations, type RightsRequest } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Fold } from '../elements/fold.tsx';
import { Failed, Shown, Waiting } from '../elements/states.tsx';
import { dayText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { AnswerRequest } from './answer-request.tsx';
import { ExtendButton } from './extend-button.tsx';
import { FindingLine } from './finding-line.tsx';
import { LetterToSend } from './letter-to-send.tsx';
import { UnsearchedMails } from './unsearched-mails.tsx';

/** One request: what, by when, and, opened, where the value stands. */
export function RequestLine({ request }: { request: RightsRequest }) {
  const { t } = useTranslation('rights');
  const [open, setOpen] = useState(false);
  const { uid, right, asker, kind, value, instead, askedOn, dueOn, extended, outcome } = request;
  const late = !outcome && isOver(dueOn);
  return (
    <li className={`row-line ${late ? 'row-urgent' : ''}`}>
      <div className="row-main">
        <span className="row-why">{t(`rightName.${right}`)}</span>
        <span className="row-title">{asker || t('forgotten')}</span>
        <p className="row-facts">
          {value && (
            <span>
              {t(`kindName.${kind}`)}: <span className="value">{value}</span>
            </span>
          )}
          {instead && <span>{t('insteadOf', { value: instead })}</span>}
          <span>{t('received', { day: dayText(askedOn) })}</span>
          <span className={late ? 'late' : undefined}>
            {outcome
              ? `${t('answered')} ${t(`outcomeName.${outcome}`)}`
              : `${t(late ? 'late' : 'due')} ${dayText(dueOn)}`}
          </span>
          {extended && <span>{t('extendedMark')}</span>}
        </p>
        <Fold title={t(outcome ? 'findingsClosed' : 'findings')} onOpen={() => setOpen(true)}>
          {open && <Findings uid={uid} answered={Boolean(outcome)} />}
        </Fold>
      </div>
    </li>
  );
}

/** A day is over when it is, wherever the reader is. */
const isOver = (day: string) => Date.parse(`${day}T23:59:59Z`) < Date.now();

function Findings({ uid, answered }: { uid: string; answered: boolean }) {
  const { t } = useTranslation('rights');
  const may = useMay();
  const found = useQuery(read(operations.rights.show, { params: { uid } }));
  // What was read before the answer still has its form and no letter: what is pressed there would be gone.
  if (answered && found.data && !found.data.request.outcome)
    return found.error ? (
      <Failed error={found.error} again={() => void found.refetch()} />
    ) : (
      <Waiting />
    );
  return (
    <Shown of={found}>
      {({ request, findings, unsearchedMails, extension, letter }) => (
        <>
          {request.words && <p className="rights-reply">{request.words}</p>}
          <p className="muted">
            {t('identity')}: {request.identity}
          </p>
          {findings.length === 0 && <p>{t('nowhere')}</p>}
          <ul className="plain-list rights-findings">
            {findings.map((one) => (
              <FindingLine key={one.item} request={request} finding={one} />
            ))}
          </ul>
          {unsearchedMails && <UnsearchedMails count={unsearchedMails} />}
          {!letter && extension && <LetterToSend title={t('extension')} letter={extension} />}
          {letter && <LetterToSend title={t('letter')} letter={letter} />}
          {!request.outcome && may(operations.rights.answer) && <AnswerRequest uid={uid} />}
          {!request.outcome && !request.extended && !isOver(request.dueOn) && (
            <ExtendButton uid={uid} />
          )}
        </>
      )}
    </Shown>
  );
}
