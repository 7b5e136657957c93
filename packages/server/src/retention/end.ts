import { type Retention, usualTerms } from '@staffetta/contract';
import { days, later, type Micros } from '../platform/clock.ts';

/** For how long a draft is kept that was never sent: nobody else has a use for it. */
const DRAFT_DAYS = 180;

/** Every term in days, none left open. */
export type Terms = Required<Retention>;
export type ValueClass = Exclude<keyof Terms, 'texts'>;

/**
 * The terms that bind something under several agreements: of each the shortest, since what one party may no longer keep the
 * exchange does not hold for it. What no agreement says is as usual.
 */
export function termsOf(agreements: readonly Partial<Retention>[]): Terms {
  const shortest = (name: keyof Terms) => {
    const said = agreements.map((one) => one[name]).filter((days) => days !== undefined);
    return said.length === 0 ? usualTerms[name] : Math.min(...said);
  };
  return {
    iban: shortest('iban'),
    phone: shortest('phone'),
    personalMail: shortest('personalMail'),
    otherValues: shortest('otherValues'),
    texts: shortest('texts'),
  };
}

/** Mailboxes of a role or a machine; any other address may be a person's, and is taken for one. */
const ROLES = new Set(
  `abuse admin administrator amministrazione assistenza billing bounce commerciale contact contatti csirt daemon
  fatture help helpdesk hello hostmaster info mailer-daemon marketing newsletter no-reply noreply notifications
  notifiche ordini pec postmaster privacy root sales segreteria security service servizio sicurezza soc spam staff
  support supporto sysadmin ufficio webmaster`.split(/\s+/),
);

/** Under which term a value falls. Of a mail address `value` is its normal form. */
export function classOf(kind: string, value: string): ValueClass {
  if (kind === 'iban' || kind === 'phone') return kind;
  if (kind !== 'email') return 'otherValues';
  const [local = ''] = value.toLowerCase().split('@');
  return ROLES.has(local.split('+')[0]!) ? 'otherValues' : 'personalMail';
}

/** When something ends, and why then. */
export interface End {
  readonly at: Micros;
  readonly because: 'draft' | 'sent' | 'source';
}

/** What the end of an item follows from; instants in µs. */
export interface ItemFacts {
  readonly sentAt: Micros | undefined;
  readonly createdAt: Micros;
  /** When the text ends that it passes on unchanged. */
  readonly sourceEnds: Micros | undefined;
  readonly terms: Terms;
}

export function endOfItem({ sentAt, createdAt, sourceEnds, terms }: ItemFacts): End {
  if (sentAt === undefined) return { at: later(createdAt, days(DRAFT_DAYS)), because: 'draft' };
  return notAfter(later(sentAt, days(terms.texts)), sourceEnds);
}

/** A value ends its days after it was told; a copy's never after the one it was copied from. */
export function endOfValue(
  value: { readonly kind: string; readonly value: string },
  facts: { readonly since: Micros; readonly sourceEnds: Micros | undefined; readonly terms: Terms },
): End {
  const kept = facts.terms[classOf(value.kind, value.value)];
  return notAfter(later(facts.since, days(kept)), facts.sourceEnds);
}

const notAfter = (own: Micros, source: Micros | undefined): End =>
  source !== undefined && source < own
    ? { at: source, because: 'source' }
    : { at: own, because: 'sent' };
