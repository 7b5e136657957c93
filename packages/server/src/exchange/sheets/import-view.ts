import type {
  Import,
  ImportDefaults,
  ImportRow,
  ImportState,
  RowChoice,
  RowFinding,
  RowOutcome,
  RowVerdict,
  SheetMapping,
} from '@staffetta/contract';

export interface ImportRecord {
  id: number;
  uid: string;
  name: string;
  state: ImportState;
  heading_line: number;
  columns: Import['columns'];
  mapping: SheetMapping;
  defaults: ImportDefaults;
  rows: number;
  done: number;
  counts: Partial<Pick<Import, 'verdicts' | 'choices' | 'outcomes'>>;
  version: number;
  created_at: string;
}

export const toImport = (row: ImportRecord): Import => ({
  uid: row.uid,
  name: row.name,
  state: row.state,
  headingLine: row.heading_line,
  columns: row.columns,
  mapping: row.mapping,
  defaults: row.defaults,
  rows: row.rows,
  done: row.done,
  verdicts: row.counts.verdicts ?? {},
  choices: row.counts.choices ?? {},
  outcomes: row.counts.outcomes ?? {},
  createdAt: row.created_at,
  version: row.version,
});

export interface RowRecord {
  line: number;
  cells: string[];
  verdict: RowVerdict | null;
  findings: RowFinding[];
  match_uid: string | null;
  match_name: string | null;
  match_line: number | null;
  choice: RowChoice;
  open: RowChoice[];
  outcome: RowOutcome | null;
  made_uid: string | null;
}

export const toRow = (row: RowRecord): ImportRow => ({
  line: row.line,
  cells: row.cells,
  verdict: row.verdict ?? 'new',
  findings: row.findings,
  ...(row.match_uid ? { match: { uid: row.match_uid, name: row.match_name! } } : {}),
  ...(row.match_line ? { matchLine: row.match_line } : {}),
  choice: row.choice,
  open: row.open,
  ...(row.outcome ? { outcome: row.outcome } : {}),
  ...(row.outcome === 'created' && row.made_uid ? { made: row.made_uid } : {}),
});
