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

/** The usual terms; the starting point of a draft, and what holds where an agreement says nothing. */
export const usualRetention: Retention = { iban: 180, phone: 180, personalMail: 180 };
