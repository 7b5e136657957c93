import type { FindingKind, Language } from '@staffetta/contract';
import type { Identifier } from './identifier.ts';

const WORDS: Record<FindingKind, Record<Language, string>> = {
  email: { it: 'indirizzo e-mail', en: 'e-mail address' },
  phone: { it: 'telefono', en: 'phone' },
  iban: { it: 'IBAN', en: 'IBAN' },
  card: { it: 'carta', en: 'card' },
  tax_code: { it: 'codice fiscale', en: 'tax code' },
  vat_number: { it: 'partita IVA', en: 'VAT number' },
  internal_host: { it: 'sistema interno', en: 'internal system' },
  internal_address: { it: 'indirizzo interno', en: 'internal address' },
  account: { it: 'utenza', en: 'account' },
  directory_name: { it: 'organizzazione', en: 'organisation' },
  directory_domain: { it: 'dominio dell’organizzazione', en: 'organisation’s domain' },
  public_address: { it: 'indirizzo IP', en: 'IP address' },
  company_name: { it: 'impresa', en: 'company' },
  person_name: { it: 'persona', en: 'person' },
};

/**
 * Gives each identifier its placeholder, `[telefono 2]`: the same value the same number, numbers in order of
 * appearance, so that a reader can still tell two of them apart.
 */
export function placeholders(identifiers: readonly Identifier[], language: Language): string[] {
  const numbers = new Map<string, Map<string, number>>();
  return identifiers.map(({ kind, value }) => {
    const word = WORDS[kind][language];
    const seen = numbers.get(word) ?? new Map<string, number>();
    numbers.set(word, seen);
    if (!seen.has(value)) seen.set(value, seen.size + 1);
    return `[${word} ${seen.get(value)}]`;
  });
}

const PLACEHOLDER = new RegExp(
  `\\[(?:${Object.values(WORDS)
    .flatMap((word) => Object.values(word))
    .join('|')}) [0-9]{1,5}\\]`,
  'g',
);

/** Stands for what may no longer be read: no letter, digit, space or sign that any rule knows. */
export const UNREADABLE = '\u25a1';

/** The text with its placeholders made unreadable, length for length: nothing is found in or across them. */
export const withoutPlaceholders = (text: string): string =>
  text.replace(PLACEHOLDER, (one) => UNREADABLE.repeat(one.length));
