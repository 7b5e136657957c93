import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Check, type Finding, type Sentence, whenSaid } from '../../platform/health/index.ts';
import { healthNumbers } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** Does mail come in through the door that the site's server hands over to. */
export const mailIn = (deps: {
  readonly work: UnitOfWork;
  readonly open: boolean;
  /** undefined: mailboxes alone are read, or nothing. */
  readonly door: { readonly proves: boolean } | undefined;
}): Check => ({
  name: 'mail-in',
  title: { it: 'Posta in entrata', en: 'Incoming mail' },
  look: async () => {
    const { last_arrival: last, quarantined } = await deps.work.run(nobody, healthNumbers);
    if (!deps.open && last === null)
      return {
        state: 'off',
        what: { it: 'Spenta: nessuna scrivania riceve e-mail.', en: 'Off: no desk takes mail.' },
        todo: {
          it: 'Per accenderla: STAFFETTA_MAIL_IN_URL, vedi docs/operating.md.',
          en: 'To switch it on: STAFFETTA_MAIL_IN_URL, see docs/operating.md.',
        },
      };
    const when = last === null ? undefined : whenSaid(last);
    if (!deps.open && when) return closed(when);
    const what = {
      it: `${when ? `L’ultima è arrivata il ${when.it}.` : 'Nessuna è ancora arrivata.'} In quarantena: ${quarantined}.`,
      en: `${when ? `The last came on ${when.en}.` : 'None has come yet.'} In quarantine: ${quarantined}.`,
    };
    return deps.door?.proves === false ? provesNothing(what) : { state: 'fine', what };
  },
});

/** Whoever sets up the door and forgets the name finds every report in quarantine, and no fault anywhere. */
const provesNothing = (what: Sentence): Finding => ({
  state: 'warning',
  what: {
    it: `Nessun mittente è riconosciuto, e tutto resta in quarantena. ${what.it}`,
    en: `No sender is believed, and everything waits in quarantine. ${what.en}`,
  },
  todo: {
    it: 'Scrivere in STAFFETTA_MAIL_IN_AUTHSERV_ID il nome con cui il server che consegna scrive Authentication-Results (vedi docs/operating.md), e riavviare.',
    en: 'Set STAFFETTA_MAIL_IN_AUTHSERV_ID to the name under which the server that hands over writes Authentication-Results (see docs/operating.md), and restart.',
  },
});

/** A lost setting looks just like a choice: who writes to a desk is told nothing. */
const closed = (when: Sentence): Finding => ({
  state: 'warning',
  what: {
    it: `Spenta, ma prima arrivava posta: l’ultima il ${when.it}.`,
    en: `Off, but mail came before: the last on ${when.en}.`,
  },
  todo: {
    it: 'Se non è voluto, rimettere STAFFETTA_MAIL_IN_URL o STAFFETTA_MAIL_IN_FILE (vedi docs/operating.md) e riavviare. Se è voluto, dire a chi scriveva alle scrivanie di non farlo più.',
    en: 'If nobody meant it, set STAFFETTA_MAIL_IN_URL or STAFFETTA_MAIL_IN_FILE again (see docs/operating.md) and restart. If it is meant, tell those who wrote to the desks not to any more.',
  },
});
