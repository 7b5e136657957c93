import type { MailKind, MailTexts } from './texts.ts';

const urgencies = {
  normal: 'Alert',
  high: 'Urgent alert',
  emergency: 'EMERGENCY ALERT',
} as const;

export const english: MailTexts = {
  question: 'Question',
  actions: 'What to do now',
  withdrawn: 'To be taken out (no longer to be blocked)',
  buttons:
    'Tell us how you stand. Each button opens a page that asks for one click, without a password; without that click nothing leaves.',
  subject: (kind, { sender, urgency }) => {
    switch (kind) {
      case 'alert':
        return `${urgencies[urgency]} from ${sender}`;
      case 'chase':
        return `Reminder: ${urgencies[urgency].toLowerCase()} from ${sender} awaits your answer`;
      case 'recall':
        return `Recall of information received from ${sender}`;
      case 'correction':
        return `Correction of information received from ${sender}`;
    }
  },
  before: (kind, facts) => {
    const { sender, recipient, due, sentAt, quoted, withdrawn, account } = facts;
    const first = `This mail is for ${recipient}.`;
    const dueLine = due ? [`An answer is expected by: ${due}.`] : [];
    switch (kind) {
      case 'alert':
        return [first, `${sender} asks you for an answer on the following.`, ...dueLine];
      case 'chase':
        return [first, `${sender} still awaits your answer to the alert of ${sentAt}.`, ...dueLine];
      case 'recall':
        return [
          first,
          `The information that ${sender} sent you on ${sentAt} was recalled: do not use it or pass it on any more.`,
          'If you blocked addresses or took measures because of it, undo them; if you passed it on, tell those who received it.',
        ];
      case 'correction': {
        const corrected = `The information that ${sender} sent you on ${sentAt} was corrected`;
        if (account)
          return [first, `${corrected}: Staffetta tells what holds now and what to undo.`];
        if (!quoted) return [first, `${corrected}.`];
        const below = withdrawn ? 'what holds now and what to take out' : 'what holds now';
        return [first, `${corrected}: below you read ${below}.`];
      }
    }
  },
  after: (kind, { quoted, withdrawn, account, answerable, replies, code }) => [
    ...(quoted || kind === 'recall' ? [] : [label(account)]),
    ...(answerable ? [] : account ? withAccount(kind) : withoutAccount(kind, quoted, withdrawn)),
    ...(replies
      ? [
          'Send us what you have: reply to this mail and attach suspicious messages. It reaches our desk, also from another address of yours. If the buttons do not work, write in the first line: AFFECTED, NOT AFFECTED, RECEIVED or DONE.',
        ]
      : []),
    ...(code
      ? [
          `Code of this mail: ${code}. If you doubt that it is genuine, telephone the sender at the number you have already and read out the code; or type it into the page /verify of their Staffetta site, typing the address yourself.`,
        ]
      : []),
  ],
};

const label = (account: boolean): string =>
  account
    ? 'Because of its label, the text can be read only in Staffetta.'
    : 'Its label keeps the text out of mails.';

const withAccount = (kind: MailKind): string[] => [
  kind === 'recall' || kind === 'correction'
    ? 'Confirm in Staffetta that you have done so.'
    : 'Answer in Staffetta: you are affected, you are not affected, or you are checking.',
  'This mail holds no link, on purpose: open Staffetta by typing the address you know.',
];

function withoutAccount(kind: MailKind, quoted: boolean, withdrawn: boolean): string[] {
  const there = 'in Staffetta, by typing the address they know';
  const others = 'everybody else, please telephone the sender at the number you have already';
  const links = 'This mail holds no link to sign in by, on purpose.';
  if (kind === 'alert' || kind === 'chase')
    return [
      `Whoever has an account ${quoted ? 'answers' : 'reads it and answers'} ${there}; ${others}, and say that you are affected, not affected, or checking.`,
      links,
    ];
  const told = kind === 'recall' ? withdrawn : quoted;
  return [
    told
      ? `Whoever has an account confirms that it is done ${there}; ${others}.`
      : `Whoever has an account reads what to take out, and confirms that it is done, ${there}; ${others}.`,
    links,
  ];
}
