import type { Reason } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { reasonText } from './reason-text.ts';

/** Reasons that a rule gave, in words. */
export function Reasons({ of }: { of: readonly Reason[] }) {
  useTranslation('reasons');
  return (
    <ul className="reasons">
      {of.map((reason) => (
        <li key={`${reason.code} ${JSON.stringify(reason.params)}`}>{reasonText(reason)}</li>
      ))}
    </ul>
  );
}
