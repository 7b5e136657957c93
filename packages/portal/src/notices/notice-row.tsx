import { type Notice, operations, urlOf } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Tag } from '../elements/tag.tsx';
import { dayText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { NoteDialog } from './note-dialog.tsx';

/** One notice: to whom, about what, whether it is due, its text, and what was written down. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const may = useMay();
  const [noting, setNoting] = useState(false);
  const { law, occasion, kind, uid, name, day, concerns, done } = notice;
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <span className="row-name">{t(`law.${law}`)}</span>
        <p>
          {t(`about.${kind}`, { name })}, {t(`occasion.${occasion}`, { day: dayText(day) })}
        </p>
        {!done && <p className="muted small">{t(`concernsHint.${concerns}`)}</p>}
        <NoticeText notice={notice} />
      </div>
      <div className="row-side">
        {done ? (
          <Tag tone={done.outcome === 'sent' ? 'success' : 'plain'}>
            {t(`outcome.${done.outcome}`, { day: dayText(done.on) })}
          </Tag>
        ) : (
          <Tag tone={concerns === 'likely' ? 'warning' : 'info'}>{t(`concerns.${concerns}`)}</Tag>
        )}
        {done?.protocol && (
          <span className="small">{t('protocol', { number: done.protocol })}</span>
        )}
        {may(operations.notices.note) && (
          <Button kind="secondary" size="small" onClick={() => setNoting(true)}>
            {t(done ? 'noteAgain' : 'note')}
            <span className="visually-hidden">
              : {t(`law.${law}`)}, {name}
            </span>
          </Button>
        )}
      </div>
      {noting && (
        <NoteDialog
          of={{ kind, uid, law, occasion }}
          done={done}
          title={t(`law.${law}`)}
          close={() => setNoting(false)}
        />
      )}
    </li>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const { kind, uid, law, occasion, letter } = notice;
  const whole = `${letter.subject}\n\n${letter.text}`;
  return (
    <Fold title={t('text')}>
      <p>{letter.how}</p>
      <div lang="it">
        <strong>{letter.subject}</strong>
        {letter.text.split('\n\n').map((part) => (
          <p key={part}>{part}</p>
        ))}
      </div>
      <div className="actions">
        <CopyButton text={whole} label={t('copy')} />
        <a
          href={urlOf('', operations.notices.print, {
            query: { kind, uid, law, occasion },
          } as never)}
        >
          {t('pdf')}
        </a>
      </div>
    </Fold>
  );
}
