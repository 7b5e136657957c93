import {
  CONTACT_DAYS,
  type Contact,
  type ContactRole,
  contactNeeds,
  type MailKind,
} from '@staffetta/contract';
import parsePhoneNumber from 'libphonenumber-js';
import { days, later, type Micros, toInstant, toMicros } from '../platform/clock.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { refusalOf } from './refusal.ts';

/**
 * A telephone number as people write it, in E.164; without a prefix it is read as an Italian one. Throws
 * `invalid_input` for what no numbering plan knows.
 */
export function toE164(written: string, pointer = '/phone'): string {
  const number = parsePhoneNumber(written, 'IT');
  if (!number?.isValid())
    throw refuseField(pointer, {
      it: 'numero di telefono non valido',
      en: 'telephone number not valid',
    });
  return number.number;
}

interface Ways {
  readonly role: ContactRole;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Each role has what it cannot do without. Throws `invalid_input` naming every field that is missing. */
export function checkNeeds(contact: Ways): void {
  const fields = contactNeeds[contact.role]
    .filter((way) => contact[way] === undefined)
    .map((way) => ({
      pointer: `/${way}`,
      detail: { it: 'serve per questo ruolo', en: 'this role needs it' },
    }));
  if (fields.length > 0) throw refuse('invalid_input', { fields });
}

/** When a confirmation runs out. */
const expiryOf = (confirmedAt: string): Micros => later(toMicros(confirmedAt), days(CONTACT_DAYS));

/** What was confirmed at or before this instant is overdue now. */
export const overdueSince = (now: Micros): string => toInstant(later(now, -days(CONTACT_DAYS)));

export interface ContactRow {
  id: number;
  uid: string;
  org_id: number;
  org_uid: string;
  org_name: string;
  role: ContactRole;
  name: string;
  email: string | null;
  phone: string | null;
  language: 'it' | 'en';
  confirmed_at: string;
  version: number;
  may_change: boolean;
  mail_off: MailKind[];
  refused_since: string | null;
  refused_why: string | null;
  /** What becomes of mails to it is the actor's to know. */
  looks_after: boolean;
}

export const toContact = (row: ContactRow, now: Micros): Contact => ({
  uid: row.uid,
  organisation: { uid: row.org_uid, name: row.org_name },
  role: row.role,
  name: row.name,
  ...(row.email ? { email: row.email } : {}),
  ...(row.phone ? { phone: row.phone } : {}),
  language: row.language,
  confirmedAt: row.confirmed_at,
  expiresAt: toInstant(expiryOf(row.confirmed_at)),
  overdue: expiryOf(row.confirmed_at) <= now,
  version: row.version,
  mayChange: row.may_change,
  ...(row.looks_after && mailOf(row)),
});

const mailOf = ({ mail_off, refused_since: since, refused_why: said }: ContactRow) => ({
  ...(mail_off.length > 0 && { mailOff: mail_off }),
  ...(since && said && { mailRefused: { since, reason: refusalOf(said), said } }),
});
