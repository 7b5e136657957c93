import { ProblemError, UnreachableError } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { UnreadConflict } from '../api.ts';
import { Reasons } from './reasons.tsx';

/**
 * An error in words: the server's own sentence where it gave one, and the reasons of the rule that refused. The
 * request's number is for support.
 */
export function ProblemText({ error }: { error: Error }) {
  const { t } = useTranslation('form');
  if (error instanceof UnreachableError)
    return (
      <>
        <h2>{t('unreachable')}</h2>
        <p>{t('unreachableHint')}</p>
      </>
    );
  if (error instanceof UnreadConflict)
    return (
      <>
        <h2>{t('conflict')}</h2>
        <p>{t('conflictUnread')}</p>
      </>
    );
  if (!(error instanceof ProblemError)) return <h2>{t('unexpected')}</h2>;
  const { problem } = error;
  return (
    <>
      <h2>{problem.title}</h2>
      {problem.detail !== problem.title && <p>{rest(problem.detail, problem.title)}</p>}
      {problem.reasons && problem.reasons.length > 0 && <Reasons of={problem.reasons} />}
      {problem.status >= 500 && problem.instance && (
        <p className="small">{t('requestNumber', { number: problem.instance })}</p>
      )}
    </>
  );
}

/** The detail begins with the title: it is not said twice. */
const rest = (detail: string, title: string) =>
  detail.startsWith(title) ? detail.slice(title.length).replace(/^[.\s]+/, '') : detail;
