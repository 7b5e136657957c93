import { ProblemError } from '@staffetta/contract';
import { createContext, useContext } from 'react';

/** What is wrong, by JSON pointer of the field (`/person/email`), in a sentence. */
export type Faults = Readonly<Record<string, string>>;

/** The form around a field. Its own id keeps apart the same pointer in two forms of one page. */
export const FormContext = createContext<{ readonly id: string; readonly faults: Faults }>({
  id: '',
  faults: {},
});

/** The sentence about one field, when there is one. */
export const useFault = (pointer: string): string | undefined =>
  useContext(FormContext).faults[pointer];

/** The id of the control that a pointer names: what the summary of problems links to. */
export const useFieldId = (pointer: string): string =>
  `${useContext(FormContext).id}field${pointer.replaceAll('/', '-')}`;

/** The faults that the server found. */
export function faultsOf(error: Error | null | undefined): Faults {
  if (!(error instanceof ProblemError)) return {};
  const { fields = [] } = error.problem;
  return Object.fromEntries(fields.map(({ pointer, detail }) => [pointer, detail]));
}
