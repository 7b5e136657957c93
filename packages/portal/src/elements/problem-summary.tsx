import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Faults, useFieldId } from './faults.ts';
import { Icon } from './icon.tsx';
import { ProblemText } from './problem-text.tsx';

/** The person submitted and has not gone on writing; `before`: what stood there until then is no answer to it. */
export type Asked = { readonly before: Error | null } | undefined;

interface ProblemSummaryProps {
  error: Error | null;
  faults: Faults;
  asked: RefObject<Asked>;
}

/**
 * What went wrong, in words, with a link to each field. It takes the focus when it answers what the person submitted:
 * a form that saves itself may be refused while somebody writes.
 */
export function ProblemSummary({ error, faults, asked }: ProblemSummaryProps) {
  const { t } = useTranslation('form');
  const here = useRef<HTMLDivElement>(null);
  const fields = Object.entries(faults);
  const shown = error !== null || fields.length > 0;
  useEffect(() => {
    if (!shown || !asked.current || (error && error === asked.current.before)) return;
    asked.current = undefined;
    here.current?.focus();
  }, [shown, error, asked]);
  if (!shown) return null;
  return (
    <div className="message message-danger" role="alert" tabIndex={-1} ref={here}>
      <Icon name="it-error" />
      <div className="message-body">
        {error ? (
          <ProblemText error={error} />
        ) : (
          <h2>{t('checkThese', { count: fields.length })}</h2>
        )}
        {fields.length > 0 && (
          <ul>
            {fields.map(([pointer, detail]) => (
              <FieldLink key={pointer} pointer={pointer} detail={detail} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The label of the field, as the page shows it, and what is wrong with it. */
function FieldLink({ pointer, detail }: { pointer: string; detail: string }) {
  const id = useFieldId(pointer);
  const label = document.querySelector(`[data-label-of="${CSS.escape(id)}"]`)?.textContent;
  if (!label) return <li>{detail}</li>;
  const go = () => document.getElementById(id)?.focus();
  return (
    <li>
      <a
        href={`#${id}`}
        onClick={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {label}
      </a>
      {': '}
      {detail}
    </li>
  );
}
