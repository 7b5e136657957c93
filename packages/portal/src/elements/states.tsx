import { ProblemError } from '@staffetta/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
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
  return (
    <div className="message message-danger" role="alert">
      <Icon name="it-error" />
      <div className="message-body">
        <ProblemText error={error} />
        {fieldsOf(error).map(({ pointer, detail }) => (
          <p key={pointer}>{detail}</p>
        ))}
        {again && !refusesRole(error) && (
          <Button kind="secondary" size="small" icon="it-refresh" onClick={again}>
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Asked again, the server answers the same as long as the role is the same. */
const refusesRole = (error: Error) =>
  error instanceof ProblemError && error.problem.code === 'not_allowed';

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
  if (of.error) return <Failed error={of.error} again={() => void of.refetch()} />;
  return <Waiting />;
}
