import type { Language, SheetField } from '@staffetta/contract';

/** The columns of an exported sheet, in their order; the reader understands each of these headings. */
export const sheetHeadings = {
  kind: { it: 'Tipo', en: 'Kind' },
  name: { it: 'Denominazione', en: 'Name' },
  vatNumber: { it: 'Partita IVA', en: 'VAT number' },
  taxCode: { it: 'Codice fiscale', en: 'Tax code' },
  pec: { it: 'PEC', en: 'PEC address' },
  sector: { it: 'Settore NIS2', en: 'NIS2 sector' },
  province: { it: 'Provincia', en: 'Province' },
  size: { it: 'Dimensione', en: 'Size' },
  domains: { it: 'Domini', en: 'Domains' },
  branch: { it: 'Sede territoriale', en: 'Branch' },
  mandate: { it: 'Mandato', en: 'Mandate' },
  since: { it: 'Aderente dal', en: 'Member since' },
  contactRole: { it: 'Ruolo referente', en: 'Contact role' },
  contactName: { it: 'Nome referente', en: 'Contact name' },
  contactEmail: { it: 'Email referente', en: 'Contact email' },
  contactPhone: { it: 'Telefono referente', en: 'Contact phone' },
  contactLanguage: { it: 'Lingua referente', en: 'Contact language' },
  uid: { it: 'Codice Staffetta', en: 'Staffetta code' },
} as const satisfies Record<SheetField, Record<Language, string>>;
