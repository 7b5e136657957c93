import { type ErrorCode, ProblemError } from '@staffetta/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonLook } from './button.tsx';
import { Icon } from './icon.tsx';
import { Page, Titled } from './page.tsx';
import { ProblemText } from './problem-text.tsx';

/** The place of what is being read. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation('form');
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <div className="waiting-line" key={line} aria-hidden="true" />
      ))}
    </div>
  );
}

interface EmptyProps {
  icon: `it-${string}`;
  title: string;
  children?: ReactNode;
}

/** Nothing here yet: says so, and what to do. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Reading failed: in words, with a button to try again where that may help. */
export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation('form');
  if (again && isCode(error, 'not_found')) return <Missing error={error} />;
  return (
    <div className="message message-danger" role="alert">
      <Icon name="it-error" />
      <div className="message-body">
        <ProblemText error={error} />
        {fieldsOf(error).map(({ pointer, detail }) => (
          <p key={pointer}>{detail}</p>
        ))}
        {/* Asked again, the server answers the same as long as the role is the same. */}
        {again && !isCode(error, 'not_allowed') && (
          <Button kind="secondary" size="small" icon="it-refresh" onClick={again}>
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What was to be read is not there, or not for this reader: no fault, and nothing to try again. */
function Missing({ error }: { error: Error }) {
  const { t } = useTranslation('shell');
  return (
    <div className="message message-info" role="status">
      <Icon name="it-info-circle" />
      <div className="message-body">
        <ProblemText error={error} />
        <Link to="/" className={buttonLook('secondary', 'small')}>
          {t('backToDesk')}
        </Link>
      </div>
    </div>
  );
}

const isCode = (error: Error, code: ErrorCode) =>
  error instanceof ProblemError && error.problem.code === code;

/** Without a form there is no field to say it beside. */
const fieldsOf = (error: Error) => (error instanceof ProblemError && error.problem.fields) || [];

/** What a query gives: waiting, failed, or the thing itself. Once read, it stays while it is read again. */
export function Shown<T>({
  of,
  children,
}: {
  of: UseQueryResult<T>;
  children: (value: T) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Unread error={of.error} again={() => void of.refetch()} />;
  return <Waiting />;
}

/** A record whose page takes its title from it has none while it could not be read. */
function Unread({ error, again }: { error: Error; again: () => void }) {
  const { t } = useTranslation('shell');
  const failed = <Failed error={error} again={again} />;
  if (use(Titled)) return failed;
  return (
    <Page title={t('brokenPage')} narrow>
      {failed}
    </Page>
  );
}
