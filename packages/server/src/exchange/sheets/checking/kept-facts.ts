import type { RowFacts } from './read-row.ts';

/** What is needed to carry a row out, whatever is chosen for it. Of a firm's rows only one has more than a contact. */
export interface KeptFacts extends Partial<Omit<RowFacts, 'branch' | 'uid' | 'mandateSaid'>> {
  /** The branch: by its number, or the row that makes it. */
  readonly branchId?: number | undefined;
  readonly branchLine?: number | undefined;
  /** The contact is there already; this is its number. */
  readonly contactId?: number | undefined;
}
