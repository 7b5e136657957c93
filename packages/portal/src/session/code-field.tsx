import { ProblemError } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { TextField } from '../elements/text-field.tsx';

/** The password was right, and a code is asked for as well. */
export const needsCode = (error: Error | null) =>
  error instanceof ProblemError && error.problem.code === 'second_factor_needed';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** The six digits of an authenticator app. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  const { t } = useTranslation('session');
  return (
    <TextField
      pointer="/code"
      label={t('code')}
      hint={t('codeHint')}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{6}"
      title={t('codeShape')}
      value={value}
      onChange={onChange}
    />
  );
}
