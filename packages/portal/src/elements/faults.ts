import { ProblemError } from '@staffetta/contract';
import { createContext, useContext } from 'react';

/** What is wrong, by JSON pointer of the field (`/person/email`), in a sentence. */
export type Faults = Readonly<Record<string, string>>;

export const FaultsContext = createContext<Faults>({});

/** The sentence about one field, when there is one. */
export const useFault = (pointer: string): string | undefined => useContext(FaultsContext)[pointer];

/** The id of the control that a pointer names: what the summary of problems links to. */
export const fieldId = (pointer: string) => `field${pointer.replaceAll('/', '-')}`;

/** The faults that the server found. */
export function faultsOf(error: Error | null | undefined): Faults {
  if (!(error instanceof ProblemError)) return {};
  const { fields = [] } = error.problem;
  return Object.fromEntries(fields.map(({ pointer, detail }) => [pointer, detail]));
}
