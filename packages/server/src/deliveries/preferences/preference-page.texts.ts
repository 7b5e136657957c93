import type { Language, MailKind } from '@staffetta/contract';

interface PreferenceTexts {
  /** As they stand within a sentence. */
  readonly kinds: Readonly<Record<MailKind, string>>;
  readonly explained: Readonly<Record<MailKind, string>>;
  readonly title: string;
  about(address: string, organisation: string): string;
  readonly legend: string;
  readonly save: string;
  readonly saved: string;
  readonly allOff: string;
  stopTitle(kind: string): string;
  stop(kind: string): string;
  stopped(kind: string): string;
  undo(kind: string): string;
  againTitle(kind: string): string;
  readonly chooseAll: string;
  readonly oneClick: string;
  /** What cannot be turned off. */
  readonly always: string;
  readonly closedTitle: string;
  readonly closed: string;
  /** The foot of mails whose text stands in them, above a link. */
  readonly foot: string;
  /** The last lines of mails that hold no link. */
  noLink(kind: string, account: boolean): string;
}

const it: PreferenceTexts = {
  kinds: {
    alerts: 'allerte ordinarie',
    urgent_alerts: 'allerte urgenti',
    drills: 'esercitazioni',
    news: 'novità della scrivania',
  },
  explained: {
    alerts: 'Avvisi che chiedono un riscontro, senza fretta, e i loro solleciti.',
    urgent_alerts: 'Avvisi che qualcuno dovrebbe guardare in giornata, e i loro solleciti.',
    drills: 'Prove dichiarate: portano la scritta ESERCITAZIONE.',
    news: 'Quante segnalazioni, messaggi e risposte vi attendono in Staffetta.',
  },
  title: 'Quali e‑mail ricevere',
  about: (address, organisation) => `E-mail a ${address} per ${organisation}`,
  legend: 'Desideriamo ricevere',
  save: 'Salva',
  saved: 'Scelte salvate',
  allOff:
    'A questo indirizzo non arriva più niente di quanto segue. Chi vi avvisa lo vede, e in caso di bisogno vi telefona.',
  stopTitle: (kind) => `Non ricevere più: ${kind}`,
  stop: (kind) => `Non inviatemi più: ${kind}`,
  stopped: (kind) => `Fatto: niente più ${kind}`,
  undo: (kind) => `Annulla: inviatemi di nuovo ${kind}`,
  againTitle: (kind) => `Arrivano di nuovo: ${kind}`,
  chooseAll: 'Scegliere tra tutti i tipi di e-mail',
  oneClick: 'Aprire questa pagina non ha cambiato niente: conta solo il pulsante.',
  always:
    'Arrivano sempre le allerte di emergenza, le rettifiche e le revoche di ciò che avete ricevuto, e le ricevute di ciò che mandate.',
  closedTitle: 'Collegamento non valido',
  closed:
    'Non è un collegamento nostro, oppure l’indirizzo a cui era stato mandato è cambiato. Usate quello della e-mail più recente, o telefonate a chi vi scrive.',
  foot: 'Scegliere quali e-mail ricevere',
  noLink: (kind, account) =>
    `Per non ricevere più ${kind}: «annulla iscrizione» nel vostro programma di posta${account ? ', oppure «Impostazioni» in Staffetta' : ''}. Le emergenze arrivano comunque.`,
};

const en: PreferenceTexts = {
  kinds: {
    alerts: 'ordinary alerts',
    urgent_alerts: 'urgent alerts',
    drills: 'drills',
    news: 'news of the desk',
  },
  explained: {
    alerts: 'Alerts that ask for an answer, without haste, and their reminders.',
    urgent_alerts: 'Alerts that somebody should look at today, and their reminders.',
    drills: 'Declared exercises: they bear the word DRILL.',
    news: 'How many reports, messages and answers wait for you in Staffetta.',
  },
  title: 'What to receive by mail',
  about: (address, organisation) => `Mail to ${address} for ${organisation}`,
  legend: 'We want to receive',
  save: 'Save',
  saved: 'Choices saved',
  allOff:
    'Nothing of what follows reaches this address any more. Whoever alerts you sees it, and telephones where needed.',
  stopTitle: (kind) => `No longer receive: ${kind}`,
  stop: (kind) => `Do not send me any more: ${kind}`,
  stopped: (kind) => `Done: no more ${kind}`,
  undo: (kind) => `Undo: send me ${kind} again`,
  againTitle: (kind) => `They arrive again: ${kind}`,
  chooseAll: 'Choose among all kinds of mail',
  oneClick: 'Opening this page has changed nothing: only the button counts.',
  always:
    'Emergency alerts, corrections and recalls of what you received, and receipts of what you send always arrive.',
  closedTitle: 'This link is not valid',
  closed:
    'It is no link of ours, or the address that it was sent to has changed. Use the one in the latest mail, or telephone whoever writes to you.',
  foot: 'Choose what to receive by mail',
  noLink: (kind, account) =>
    `To receive no more ${kind}: “unsubscribe” in your mail program${account ? ', or “Settings” in Staffetta' : ''}. Emergencies arrive all the same.`,
};

export const preferenceTexts: Readonly<Record<Language, PreferenceTexts>> = { it, en };
