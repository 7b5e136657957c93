import type { Check, Finding } from '../../platform/health/index.ts';
import type { MailboxState, MailboxWatch } from './watch-mailbox.ts';

/** Are the mailboxes reached, and does anything lie there that could not be taken? By place in the settings, not by name. */
export const mailboxesCheck = (mailboxes: readonly MailboxWatch[]): Check => ({
  name: 'mailboxes',
  title: { it: 'Caselle di posta', en: 'Mailboxes' },
  look: async () => findingOf(mailboxes.map((one) => one.state())),
});

function findingOf(states: readonly MailboxState[]): Finding {
  const away = states.flatMap((one, at) => (one.connected ? [] : [{ ...one, at: at + 1 }]));
  const left = states.reduce((sum, { leftBehind }) => sum + leftBehind, 0);
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
  if (left > 0)
    return {
      state: 'warning',
      what: {
        it: `Messaggi contrassegnati rimasti nelle caselle: ${left}.`,
        en: `Flagged mails left in the mailboxes: ${left}.`,
      },
      todo: {
        it: 'Aprire le caselle con un programma di posta: sono troppo grandi, illeggibili, con numeri di carta, o per nessuna scrivania. Tolto il contrassegno, non sono più contati.',
        en: 'Open the mailboxes with a mail program: they are too large, unreadable, with card numbers, or for no desk. Without the flag they are counted no more.',
      },
    };
  return {
    state: 'fine',
    what: { it: `Lette: ${states.length}.`, en: `Read: ${states.length}.` },
  };
}
