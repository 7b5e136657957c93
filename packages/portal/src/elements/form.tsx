import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm } from './check-form.ts';
import { type Faults, FormContext, faultsOf } from './faults.ts';
import { type Asked, ProblemSummary } from './problem-summary.tsx';

interface FormProps {
  onSubmit: () => void;
  /** What came back when it was sent. */
  error: Error | null;
  children: ReactNode;
  /** What the form does, for screen readers, where no heading says it. */
  label?: string;
}

/**
 * A form whose faults, the browser's and the server's alike, are listed on top and repeated at their fields.
 * Fields are named by JSON pointer, so that the server's answer finds them.
 */
export function Form({ onSubmit, error, children, label }: FormProps) {
  const { t } = useTranslation('form');
  const [own, setOwn] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const asked = useRef<Asked>(undefined);
  const faults = { ...faultsOf(error), ...own };
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = checkForm(event.currentTarget, t);
    setOwn(found);
    setAttempt(attempt + 1);
    asked.current = { before: error };
    if (Object.keys(found).length === 0) onSubmit();
  };
  const goOn = () => {
    asked.current = undefined;
  };
  const foundByBrowser = Object.keys(own).length > 0;
  return (
    <FormContext value={{ id, faults }}>
      <form className="form" noValidate onSubmit={submit} onInput={goOn} aria-label={label}>
        <ProblemSummary
          key={`${attempt} ${error?.message ?? ''}`}
          error={foundByBrowser ? null : error}
          faults={faults}
          asked={asked}
        />
        {children}
      </form>
    </FormContext>
  );
}
