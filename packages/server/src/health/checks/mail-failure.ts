import type { Sentence } from '../../platform/health/index.ts';

const known: readonly (readonly [pattern: RegExp, sentence: Sentence])[] = [
  [
    /ECONNREFUSED/,
    {
      it: 'il server di posta non accetta collegamenti',
      en: 'the mail server accepts no connection',
    },
  ],
  [
    /ETIMEDOUT|ESOCKET|timeout/i,
    { it: 'il server di posta non risponde', en: 'the mail server does not answer' },
  ],
  [
    /ENOTFOUND|EAI_AGAIN|EDNS|getaddrinfo/,
    { it: 'il nome del server di posta non si trova', en: 'the mail server’s name is not found' },
  ],
  [
    /EAUTH|\b535\b|Invalid login/i,
    {
      it: 'il server di posta rifiuta nome o password',
      en: 'the mail server refuses name or password',
    },
  ],
  [
    /certificate|TLS|SSL|wrong version/i,
    { it: 'il collegamento cifrato non riesce', en: 'the encrypted connection fails' },
  ],
];

/**
 * Why a mail did not leave, in words. What the server said is not repeated: it names the recipient, and whom an
 * organisation writes to is nobody's business, the operator's included. Its number may be (RFC 5321, RFC 3463).
 */
export function failureSaid(error: string): Sentence {
  const reply = /\b([45]\d\d)(?:[ -]([45]\.\d{1,3}\.\d{1,3}))?\b/.exec(error);
  const number = reply ? [reply[1], reply[2]].filter(Boolean).join(' ') : undefined;
  const sentence = known.find(([pattern]) => pattern.test(error))?.[1];
  if (sentence) return withNumber(sentence, number);
  if (number?.startsWith('4'))
    return withNumber(
      { it: 'il server di posta chiede di riprovare', en: 'the mail server asks to try again' },
      number,
    );
  if (number)
    return withNumber(
      { it: 'il server di posta ha rifiutato l’e-mail', en: 'the mail server refused the mail' },
      number,
    );
  return { it: 'errore non riconosciuto', en: 'an unknown error' };
}

const withNumber = ({ it, en }: Sentence, number: string | undefined): Sentence =>
  number === undefined ? { it, en } : { it: `${it} (${number})`, en: `${en} (${number})` };
