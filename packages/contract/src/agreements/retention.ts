import { type Static, Type } from 'typebox';
import { Closed } from '../words.ts';

const Days = Type.Integer({ minimum: 1, maximum: 3650 });

/**
 * For how many days what crosses under the agreement is kept, counted from its sending, values too. The first three are
 * personal data where a person stands behind them (GDPR art. 5(1)(e)).
 */
export const Retention = Closed({
  iban: Days,
  phone: Days,
  /** Mail addresses of a person; those of a role or a machine are `otherValues`. */
  personalMail: Days,
  /** Domains, addresses, hashes and all other values. Left out: as the software usually keeps them. */
  otherValues: Type.Optional(Days),
  /** Title, text, conversation and attachments of a report or relay. Left out: as the software usually keeps them. */
  texts: Type.Optional(Days),
});
export type Retention = Static<typeof Retention>;

/** What is of persons, and has a term in every agreement in force. */
export const personalRetention = ['iban', 'phone', 'personalMail'] as const;
/** Everything that has a term, in the order in which it is told. */
export const retentionKinds = [...personalRetention, 'otherValues', 'texts'] as const;

/** The usual terms for what is of persons; the starting point of a draft. */
export const usualRetention: Retention = { iban: 180, phone: 180, personalMail: 180 };

/**
 * What holds where an agreement says nothing. Other values last longer than any list for firewalls looks back (feeds:
 * 366 days at most); texts two years, so that an annual account can be compared with the last one (ADR "Data ends by kind").
 */
export const usualTerms: Required<Retention> = {
  ...usualRetention,
  otherValues: 366,
  texts: 730,
};
