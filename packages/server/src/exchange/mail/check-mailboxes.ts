import type { Check, Finding } from '../../platform/health/index.ts';
import type { MailboxState, MailboxWatch } from './watch-mailbox.ts';

/**
 * Are the mailboxes reached, can a sender be proven there, and does anything lie there that could not be taken? By place in
 * the settings, not by name.
 */
export const mailboxesCheck = (mailboxes: readonly MailboxWatch[]): Check => ({
  name: 'mailboxes',
  title: { it: 'Caselle di posta', en: 'Mailboxes' },
  look: async () => findingOf(mailboxes.map((one) => one.state())),
});

function findingOf(states: readonly MailboxState[]): Finding {
  const away = states.flatMap((one, at) => (one.connected ? [] : [{ ...one, at: at + 1 }]));
  if (away.length > 0) {
    const which = away.map(({ at, trouble }) => `${at} (${trouble ?? '…'})`).join('; ');
    return {
      state: 'bad',
      what: {
        it: `Caselle che non si leggono: ${which}.`,
        en: `Mailboxes that cannot be read: ${which}.`,
      },
      todo: {
        it: 'I messaggi restano là, niente si perde. Verificare il server di posta e la password in STAFFETTA_MAIL_IN_URL o nel suo file.',
        en: 'The mails stay there, nothing is lost. Look at the mail server and at the password in STAFFETTA_MAIL_IN_URL or its file.',
      },
    };
  }
  const warnings = [...provesNothing(states), ...holdsSome(states)];
  if (warnings.length === 0)
    return {
      state: 'fine',
      what: { it: `Lette: ${states.length}.`, en: `Read: ${states.length}.` },
    };
  const all = (part: 'what' | 'todo', language: 'it' | 'en') =>
    warnings.map((one) => one[part][language]).join(' ');
  return {
    state: 'warning',
    what: { it: all('what', 'it'), en: all('what', 'en') },
    todo: { it: all('todo', 'it'), en: all('todo', 'en') },
  };
}

type Warning = Required<Pick<Finding, 'what' | 'todo'>>;

/** An administrator who once had one name for all mailboxes finds every report in quarantine, and no fault anywhere. */
function provesNothing(states: readonly MailboxState[]): Warning[] {
  const which = states.flatMap(({ proves }, at) => (proves ? [] : [at + 1])).join(', ');
  if (which === '') return [];
  return [
    {
      what: {
        it: `Caselle in cui nessun mittente è riconosciuto, e tutto resta in quarantena: ${which}.`,
        en: `Mailboxes in which no sender is believed, and everything waits in quarantine: ${which}.`,
      },
      todo: {
        it: 'Aggiungere all’indirizzo di ciascuna in STAFFETTA_MAIL_IN_URL o nel suo file il nome con cui il suo server scrive Authentication-Results (per esempio &authserv=mx.example.it), o &pec=yes se è una casella PEC, e riavviare. STAFFETTA_MAIL_IN_AUTHSERV_ID non vale per le caselle.',
        en: 'Add to the address of each in STAFFETTA_MAIL_IN_URL or its file the name under which its server writes Authentication-Results (for example &authserv=mx.example.it), or &pec=yes where it is a PEC mailbox, and start again. STAFFETTA_MAIL_IN_AUTHSERV_ID does not hold for mailboxes.',
      },
    },
  ];
}

function holdsSome(states: readonly MailboxState[]): Warning[] {
  const left = states.reduce((sum, { leftBehind }) => sum + leftBehind, 0);
  if (left === 0) return [];
  return [
    {
      what: {
        it: `Messaggi contrassegnati rimasti nelle caselle: ${left}.`,
        en: `Flagged mails left in the mailboxes: ${left}.`,
      },
      todo: {
        it: 'Aprire le caselle con un programma di posta: sono troppo grandi, illeggibili, con numeri di carta, o per nessuna scrivania. Tolto il contrassegno, non sono più contati.',
        en: 'Open the mailboxes with a mail program: they are too large, unreadable, with card numbers, or for no desk. Without the flag they are counted no more.',
      },
    },
  ];
}
