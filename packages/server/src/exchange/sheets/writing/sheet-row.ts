import type {
  ContactRole,
  Language,
  Mandate,
  Sector,
  SheetField,
  sizes,
} from '@staffetta/contract';
import {
  contactRoleOf,
  kindOf,
  languageOf,
  mandateOf,
  sectorOf,
  sizeOf,
} from '../checking/value-words.ts';
import { sheetHeadings } from './sheet-headings.ts';

/** A member or branch with one of its contacts. */
export interface Held {
  readonly uid: string;
  readonly kind: 'member' | 'branch';
  readonly name: string;
  readonly vat_number: string | null;
  readonly tax_code: string | null;
  readonly pec: string | null;
  readonly sector: Sector | null;
  readonly province: string | null;
  readonly size: (typeof sizes)[number] | null;
  readonly domains: readonly string[];
  readonly branch: string | null;
  readonly mandate: Mandate | null;
  readonly since: string | null;
  readonly contact_role: ContactRole | null;
  readonly contact_name: string | null;
  readonly contact_email: string | null;
  readonly contact_phone: string | null;
  readonly contact_language: Language | null;
}

const fields = Object.keys(sheetHeadings) as SheetField[];

export const headingRow = (language: Language): string[] =>
  fields.map((field) => sheetHeadings[field][language]);

/** The cells of a row. */
export function sheetRow(held: Held, language: Language): string[] {
  const word = <T>(value: T | null, write: (value: T, language: Language) => string) =>
    value === null ? null : write(value, language);
  const cells: Record<SheetField, string | null> = {
    uid: held.uid,
    kind: kindOf.write(held.kind, language),
    name: held.name,
    vatNumber: held.vat_number,
    taxCode: held.tax_code,
    pec: held.pec,
    sector: word(held.sector, sectorOf.write),
    province: held.province,
    size: word(held.size, sizeOf.write),
    domains: held.domains.join(' '),
    branch: held.branch,
    mandate: word(held.mandate, mandateOf.write),
    since: held.since,
    contactRole: word(held.contact_role, contactRoleOf.write),
    contactName: held.contact_name,
    contactEmail: held.contact_email,
    contactPhone: held.contact_phone,
    contactLanguage: word(held.contact_language, languageOf.write),
  };
  return fields.map((field) => cells[field] ?? '');
}
