import { type InputOf, isTaxCode, isVatNumber, type operations } from '@staffetta/contract';
import { toE164 } from '../contacts/index.ts';
import { days, hours } from '../platform/clock.ts';
import { refuse, refuseField, type Sentence } from '../platform/errors.ts';
import { isMailbox } from '../platform/mail/address.ts';
import { isUnseen } from '../platform/visible-text.ts';

type Input = InputOf<typeof operations.admissions.request>['body'];

/** So long the link in the mail holds; then the request is forgotten. */
export const CONFIRM_WITHIN = hours(48);
/** So long an answered request is kept, to show what was answered. */
export const ANSWERED_KEPT = days(30);
/** So long a confirmed request waits for an answer: what nobody looks at in a season is nobody's to keep. */
export const OPEN_KEPT = days(90);
/** What one hub holds at most: a flood of strangers fills a page, not a disk. */
export const MOST_UNCONFIRMED = 500;
/** Of which so many may come from one network: nobody keeps a door shut for the others. */
export const MOST_FROM_ONE = MOST_UNCONFIRMED / 10;
export const MOST_OPEN = 200;

/** What somebody wrote of their firm, fit to be kept and shown. */
export interface Applied {
  readonly name: string;
  readonly vatNumber: string | undefined;
  readonly taxCode: string | undefined;
  readonly province: string;
  readonly sector: string;
  readonly pec: string | undefined;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  readonly language: string;
  readonly mandate: string;
  readonly noticeRead: number;
}

/**
 * Reads the form of a stranger: lines that a reader sees as they are, numbers of the tax register with their check digit,
 * plain addresses. Looks at nothing that is held.
 * Throws `invalid_input`.
 */
export function readApplication(input: Input): Applied {
  const { contact, vatNumber, taxCode, pec, ...rest } = input;
  if (!vatNumber && !taxCode) throw refuseField('/vatNumber', needsOne);
  if (vatNumber?.startsWith('IT') && !isVatNumber(vatNumber.slice(2)))
    throw refuseField('/vatNumber', wrongDigit);
  if (taxCode && !isTaxCode(taxCode)) throw refuseField('/taxCode', wrongDigit);
  return {
    name: line('/name', rest.name),
    vatNumber,
    taxCode,
    province: rest.province,
    sector: rest.sector,
    pec: pec && mailbox('/pec', pec),
    contactName: line('/contact/name', contact.name),
    email: mailbox('/contact/email', contact.email),
    phone: phone(contact.phone),
    language: rest.language,
    mandate: rest.mandate,
    noticeRead: rest.noticeRead,
  };
}

const needsOne: Sentence = {
  it: 'serve la partita IVA o il codice fiscale',
  en: 'the VAT number or the tax code is needed',
};
const wrongDigit: Sentence = {
  it: 'la cifra di controllo non torna: ricontrolli il numero',
  en: 'the check digit is wrong: check the number',
};

/** One line as a reader sees it: signs that hide, or turn the direction of what stands around them, are refused. */
function line(pointer: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || !trimmed.isWellFormed() || [...trimmed].some(isUnseen))
    throw refuseField(pointer, {
      it: 'vuoto, oppure contiene caratteri che non si vedono',
      en: 'empty, or holds characters that cannot be seen',
    });
  return trimmed;
}

function mailbox(pointer: string, text: string): string {
  const address = text.trim().toLowerCase();
  if (isMailbox(address)) return address;
  throw refuseField(pointer, { it: 'indirizzo non valido', en: 'address not valid' });
}

function phone(written: string): string {
  try {
    return toE164(written);
  } catch {
    throw refuseField('/contact/phone', {
      it: 'numero di telefono non valido',
      en: 'telephone number not valid',
    });
  }
}

/** What came of a try to keep or confirm a request. Throws unless it came about. */
export function refuseUnless(outcome: string | undefined, done: 'kept' | 'open'): void {
  if (outcome === done) return;
  if (outcome === 'full') throw refuse('too_many_requests', { retryAfter: hours(1) });
  throw refuse(outcome === 'changed' ? 'wrong_state' : 'not_found');
}
