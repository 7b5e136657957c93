import type { BoardRow } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../elements/tag.tsx';
import { distanceText, When } from '../elements/when.tsx';
import { ReportAnswerButton } from './report-answer-button.tsx';

/** The answer board: one organisation a line; on a telephone each line becomes a card. */
export function BoardTable({ alert, rows }: { alert: string; rows: readonly BoardRow[] }) {
  const { t } = useTranslation('alerts');
  return (
    <table className="table-cards">
      <thead>
        <tr>
          <th scope="col">{t('organisation')}</th>
          <th scope="col">{t('reply')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('mail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.organisation.uid} alert={alert} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const tones = { affected: 'danger', checking: 'warning', not_affected: 'success' } as const;

function Line({ alert, row }: { alert: string; row: BoardRow }) {
  const { t } = useTranslation('alerts');
  const { reply, organisation, mail, chasedAt, unreached } = row;
  const at = reply.answeredAt ?? reply.seenAt;
  const tone: Tone = reply.answer ? tones[reply.answer] : reply.seenAt ? 'info' : 'plain';
  const state = reply.answer ?? (reply.seenAt ? 'seen' : 'silent');
  const mails = (['sent', 'waiting', 'refused', 'withheld'] as const).filter(
    (key) => mail[key] > 0,
  );
  return (
    <tr>
      <th scope="row">{organisation.name}</th>
      <td data-head={t('reply')}>
        <span className="row-tags">
          <Tag tone={tone}>{t(`state.${state}`)}</Tag>
          {reply.doneAt && <Tag tone="success">{t('state.done')}</Tag>}
          {unreached && <Tag tone="danger">{t('unreached')}</Tag>}
          {reply.byMail && <Tag>{t('byMail')}</Tag>}
        </span>
        {reply.comment && <p className="small board-comment">{reply.comment}</p>}
        <ReportAnswerButton alert={alert} organisation={organisation.uid} reply={reply} />
      </td>
      <td data-head={t('since')}>
        {at ? (
          <>
            <When at={at} /> <span className="muted small">{distanceText(at)}</span>
          </>
        ) : (
          <span className="muted">—</span>
        )}
        {chasedAt && (
          <p className="small muted board-comment">
            {t('lastChased', { when: distanceText(chasedAt) })}
          </p>
        )}
      </td>
      <td data-head={t('mail')} className="small">
        {mails.length === 0 && <span className="muted">{t('mailNone')}</span>}
        {mails.map((key) => (
          <span key={key} className={key === 'refused' ? 'late' : undefined}>
            {t(`mailState.${key}`, { count: mail[key] })}{' '}
          </span>
        ))}
      </td>
    </tr>
  );
}
