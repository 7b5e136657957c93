import { operations, type RightsRequest } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { CopyButton } from '../elements/copy-button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Shown } from '../elements/states.tsx';
import { dayText } from '../elements/when.tsx';
import { language } from '../i18n/index.ts';
import { useMay } from '../session/session.ts';
import { AnswerRequest } from './answer-request.tsx';
import { FindingLine } from './finding-line.tsx';

/** One request: what, by when, and, opened, where the value stands. */
export function RequestLine({ request }: { request: RightsRequest }) {
  const { t } = useTranslation('rights');
  const [open, setOpen] = useState(false);
  const { uid, right, asker, kind, value, dueOn, outcome } = request;
  const late = !outcome && Date.parse(`${dueOn}T23:59:59Z`) < Date.now();
  return (
    <li className={`row-line ${late ? 'row-urgent' : ''}`}>
      <div className="row-main">
        <span className="row-why">{t(`rightName.${right}`)}</span>
        <span className="row-title">{asker || t('forgotten')}</span>
        <p className="row-facts">
          {value && (
            <span>
              {t(`kindName.${kind}`)}: {value}
            </span>
          )}
          <span className={late ? 'late' : undefined}>
            {outcome
              ? `${t('answered')} ${t(`outcomeName.${outcome}`)}`
              : `${t('due')} ${dayText(dueOn)}`}
          </span>
        </p>
        <Fold title={t('findings')} onOpen={() => setOpen(true)}>
          {open && <Findings uid={uid} />}
        </Fold>
      </div>
    </li>
  );
}

function Findings({ uid }: { uid: string }) {
  const { t } = useTranslation('rights');
  const may = useMay();
  const found = useQuery(read(operations.rights.show, { params: { uid } }));
  return (
    <Shown of={found}>
      {({ request, findings, letter }) => (
        <>
          {findings.length === 0 && <p>{t('nowhere')}</p>}
          <ul className="plain-list">
            {findings.map((one) => (
              <FindingLine key={one.item} request={request} finding={one} />
            ))}
          </ul>
          {letter && (
            <>
              <h3>{t('letter')}</h3>
              <pre className="letter">{letter[language()]}</pre>
              <CopyButton text={letter[language()]} label={t('copyLetter')} />
            </>
          )}
          {!request.outcome && may(operations.rights.answer) && <AnswerRequest uid={uid} />}
        </>
      )}
    </Shown>
  );
}
