import type { MailKind, MailTexts } from './texts.ts';

const urgencies = {
  normal: 'Allerta',
  high: 'Allerta urgente',
  emergency: 'ALLERTA DI EMERGENZA',
} as const;

export const italian: MailTexts = {
  question: 'Domanda',
  actions: 'Che cosa fare adesso',
  withdrawn: 'Da togliere (non va più bloccato)',
  buttons:
    'Diteci come siete messi. Ogni pulsante apre una pagina che chiede conferma con un clic, senza password; senza quel clic non parte niente.',
  subject: (kind, { sender, urgency }) => {
    switch (kind) {
      case 'alert':
        return `${urgencies[urgency]} da ${sender}`;
      case 'chase':
        return `Sollecito: ${urgencies[urgency].toLowerCase()} da ${sender} in attesa di riscontro`;
      case 'recall':
        return `Revoca di un’informazione ricevuta da ${sender}`;
      case 'correction':
        return `Rettifica di un’informazione ricevuta da ${sender}`;
    }
  },
  before: (kind, facts) => {
    const { sender, recipient, due, sentAt, quoted, withdrawn, account } = facts;
    const first = `Questa e-mail è per ${recipient}.`;
    const dueLine = due ? [`Risposta attesa entro: ${due}.`] : [];
    switch (kind) {
      case 'alert':
        return [first, `${sender} vi chiede un riscontro su quanto segue.`, ...dueLine];
      case 'chase':
        return [
          first,
          `${sender} aspetta ancora il vostro riscontro all’allerta del ${sentAt}.`,
          ...dueLine,
        ];
      case 'recall':
        return [
          first,
          `L’informazione che ${sender} vi ha inviato il ${sentAt} è stata revocata: non va più usata né inoltrata.`,
          'Se avete bloccato indirizzi o adottato misure per questa informazione, toglietele; se l’avete passata ad altri, avvisateli.',
        ];
      case 'correction': {
        const corrected = `L’informazione che ${sender} vi ha inviato il ${sentAt} è stata rettificata`;
        if (account)
          return [
            first,
            `${corrected}: in Staffetta leggete che cosa vale adesso e che cosa togliere.`,
          ];
        if (!quoted) return [first, `${corrected}.`];
        const below = withdrawn
          ? 'che cosa vale adesso e che cosa togliere'
          : 'che cosa vale adesso';
        return [first, `${corrected}: qui sotto leggete ${below}.`];
      }
    }
  },
  after: (kind, { quoted, withdrawn, account, answerable, replies, code }) => [
    ...(quoted || kind === 'recall' ? [] : [label(account)]),
    ...(answerable ? [] : account ? withAccount(kind) : withoutAccount(kind, quoted, withdrawn)),
    ...(replies
      ? [
          'Mandateci quello che avete: rispondete a questa e-mail e allegate i messaggi sospetti. Arriva alla nostra scrivania, anche da un altro vostro indirizzo. Se i pulsanti non funzionano, scrivete nella prima riga: COINVOLTI, NON COINVOLTI, RICEVUTO oppure FATTO.',
        ]
      : []),
    ...(code
      ? [
          `Codice di questa e-mail: ${code}. Se dubitate che sia vera, telefonate a chi vi scrive, al numero che avete già, e leggete il codice; oppure scrivetelo nella pagina /verifica del suo sito di Staffetta, digitando l’indirizzo.`,
        ]
      : []),
  ],
};

const label = (account: boolean): string =>
  account
    ? 'Per la sua etichetta, il testo si legge solo in Staffetta.'
    : 'Per la sua etichetta, il testo non può stare in una e-mail.';

const withAccount = (kind: MailKind): string[] => [
  kind === 'recall' || kind === 'correction'
    ? 'Confermate in Staffetta di averlo fatto.'
    : 'Rispondete in Staffetta: siete coinvolti, non siete coinvolti, oppure state verificando.',
  'Questa e-mail non contiene collegamenti, per scelta: aprite Staffetta digitando l’indirizzo che conoscete.',
];

function withoutAccount(kind: MailKind, quoted: boolean, withdrawn: boolean): string[] {
  const there = 'in Staffetta, digitando l’indirizzo che conosce';
  const others = 'gli altri telefonino a chi scrive, al numero che hanno già';
  const links = 'Questa e-mail non contiene collegamenti per accedere, per scelta.';
  if (kind === 'alert' || kind === 'chase')
    return [
      `Chi ha un accesso ${quoted ? 'risponde' : 'lo legge e risponde'} ${there}; ${others}, e dicano se siete coinvolti, non siete coinvolti, oppure state verificando.`,
      links,
    ];
  const told = kind === 'recall' ? withdrawn : quoted;
  return [
    told
      ? `Chi ha un accesso conferma di averlo fatto ${there}; ${others}.`
      : `Chi ha un accesso legge che cosa togliere, e conferma di averlo fatto, ${there}; ${others}.`,
    links,
  ];
}
