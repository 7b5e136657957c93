import { type Static, Type } from 'typebox';
import { Closed } from '../words.ts';

/** What a column of a spreadsheet may hold: of the firm or branch, of its membership, of one person to call. */
export const sheetFields = [
  'name',
  'kind',
  'vatNumber',
  'taxCode',
  'pec',
  'sector',
  'province',
  'size',
  'domains',
  'branch',
  'mandate',
  'since',
  'contactRole',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactLanguage',
  'uid',
] as const;
export type SheetField = (typeof sheetFields)[number];

/** Most columns of a sheet; more is no register of firms. */
export const MOST_COLUMNS = 100;
/** Most rows below the headings. */
export const MOST_ROWS = 60_000;

const ColumnIndex = Type.Integer({ minimum: 0, maximum: MOST_COLUMNS - 1 });

/** Which column (from 0) holds what; what is left out is not read. */
export const SheetMapping = Type.Unsafe<Partial<Record<SheetField, number>>>(
  Closed(Object.fromEntries(sheetFields.map((field) => [field, Type.Optional(ColumnIndex)]))),
);
export type SheetMapping = Static<typeof SheetMapping>;
