import {
  type ContactRole,
  contactNeeds,
  type ImportDefaults,
  type Language,
  type Mandate,
  type Province,
  type RowFinding,
  type RowFindingCode,
  type Sector,
  type SheetField,
  type SheetMapping,
  type sizes,
} from '@staffetta/contract';
import {
  readDay,
  readDomains,
  readEmail,
  readPhone,
  readProvince,
  readTaxCode,
  readVat,
} from './field-values.ts';
import { contactRoleOf, kindOf, languageOf, mandateOf, sectorOf, sizeOf } from './value-words.ts';

export interface ContactFacts {
  readonly role: ContactRole;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly language: Language;
}

/** What a row says, once its cells were understood. */
export interface RowFacts {
  readonly uid?: string | undefined;
  readonly kind: 'member' | 'branch';
  readonly name: string;
  readonly vatNumber?: string | undefined;
  readonly taxCode?: string | undefined;
  readonly pec?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly province?: Province | undefined;
  readonly size?: (typeof sizes)[number] | undefined;
  readonly domains?: readonly string[] | undefined;
  /** As written. */
  readonly branch?: string | undefined;
  readonly mandate: Mandate;
  /** The sheet said so; else it is the default. */
  readonly mandateSaid: boolean;
  readonly since?: string | undefined;
  readonly contact?: ContactFacts | undefined;
}

export interface Settings {
  readonly mapping: SheetMapping;
  readonly defaults: ImportDefaults;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface ReadRow {
  readonly facts: RowFacts;
  readonly findings: RowFinding[];
}

const LONGEST: Partial<Record<SheetField, number>> = { name: 200, contactName: 200, branch: 200 };

/** Understands one row. Every cell that makes no sense is named; the row then cannot be brought in. */
export function readRow(cells: readonly string[], settings: Settings): ReadRow {
  const row = new Reader(cells, settings.mapping);
  const { defaults, today } = settings;
  const name = row.text('name');
  if (row.isEmpty('name')) row.say('name_missing', 'name');
  const vat = row.read('vatNumber', readVat, 'vat_wrong');
  if (vat?.padded) row.say('vat_padded', 'vatNumber');
  const mandate = row.read('mandate', mandateOf, 'mandate_unknown');
  const facts: RowFacts = {
    uid: row.read('uid', uidOf, 'uid_wrong'),
    kind: row.read('kind', kindOf, 'kind_unknown') ?? defaults.kind,
    name: name ?? '',
    vatNumber: vat?.value,
    taxCode: row.read('taxCode', readTaxCode, 'tax_code_wrong'),
    pec: row.read('pec', readEmail, 'pec_wrong'),
    sector: row.read('sector', sectorOf, 'sector_unknown'),
    province: provinceOf(row),
    size: row.read('size', sizeOf, 'size_unknown'),
    domains: row.read('domains', readDomains, 'domain_wrong'),
    branch: row.text('branch'),
    mandate: mandate ?? defaults.mandate,
    mandateSaid: mandate !== undefined,
    since: row.read('since', (text) => readDay(text, today), 'since_wrong'),
    contact: readContact(row, defaults, name ?? ''),
  };
  return { facts, findings: row.findings };
}

function provinceOf(row: Reader): Province | undefined {
  const province = row.read('province', readProvince, 'province_unknown');
  if (province !== 'several') return province;
  row.say('province_several', 'province');
  return undefined;
}

/** A person to call, where the row names any way to. Without a name of its own it is called as the firm is. */
function readContact(row: Reader, defaults: ImportDefaults, firm: string) {
  const written = row.text('contactName');
  const email = row.read('contactEmail', readEmail, 'contact_email_wrong');
  const phone = row.read('contactPhone', readPhone, 'contact_phone_wrong');
  const role =
    row.read('contactRole', contactRoleOf, 'contact_role_unknown') ?? defaults.contactRole;
  const language = row.read('contactLanguage', languageOf, 'language_unknown') ?? 'it';
  if (!email && !phone) {
    if (written) row.say('contact_email_missing', 'contactName');
    return undefined;
  }
  if (role === 'desk_24_7' && !phone) row.say('desk_needs_phone', 'contactPhone');
  else if (!phone && contactNeeds[role].includes('phone'))
    row.say('contact_phone_missing', 'contactPhone');
  if (!email && contactNeeds[role].includes('email'))
    row.say('contact_email_missing', 'contactEmail');
  return { role, name: written ?? firm, email, phone, language };
}

const uidOf = (text: string) =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;

/** The cells of one row, by what they hold. */
class Reader {
  readonly findings: RowFinding[] = [];
  readonly #cells: readonly string[];
  readonly #mapping: SheetMapping;
  constructor(cells: readonly string[], mapping: SheetMapping) {
    this.#cells = cells;
    this.#mapping = mapping;
  }
  say(code: RowFindingCode, field: SheetField): void {
    this.findings.push({ code, field });
  }
  #written(field: SheetField): string {
    const column = this.#mapping[field];
    return column === undefined ? '' : (this.#cells[column] ?? '').trim();
  }
  isEmpty(field: SheetField): boolean {
    return this.#written(field) === '';
  }
  text(field: SheetField): string | undefined {
    const text = this.#written(field);
    if (text === '') return undefined;
    if (text.length > (LONGEST[field] ?? 1_000)) {
      this.say('too_long', field);
      return undefined;
    }
    return text;
  }
  read<T>(
    field: SheetField,
    understand: (text: string) => T | undefined,
    otherwise: RowFindingCode,
  ): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = understand(text);
    if (value === undefined) this.say(otherwise, field);
    return value;
  }
}
