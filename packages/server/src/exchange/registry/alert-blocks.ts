import type { Alert, AlertAnswer, Urgency } from '@staffetta/contract';
import type { Block, Field } from '../../platform/pdf/index.ts';
import { indicatorTable, type Valued } from './dossier-lists.ts';
import { whenText } from './dossier-text.ts';
import { tlpMeanings, yesOrNo } from './dossier-words.ts';

const urgencies: Readonly<Record<Urgency, string>> = {
  normal: 'ordinaria',
  high: 'alta',
  emergency: 'emergenza',
};

const answers: Readonly<Record<AlertAnswer, string>> = {
  affected: 'siamo coinvolti',
  not_affected: 'non ci riguarda',
  checking: 'stiamo verificando',
};

const endings = {
  withdrawn: 'ritirato',
  recalled: 'revocato',
  erased: 'cancellato',
} as const;

/** What the alert is about, as far as the reader may read it. */
export interface AlertText {
  readonly text: string;
  readonly indicators: readonly Valued[];
}

export interface AlertDossier {
  readonly alert: Alert;
  readonly about: AlertText | undefined;
  readonly at: string;
  readonly by: { readonly organisation: string; readonly person: string };
  readonly installation: string;
}

/** The alert as it stands on paper: who asked what, of what, and what was answered. */
export const alertBlocks = (dossier: AlertDossier): Block[] => {
  const { alert, about } = dossier;
  const { item, question, actions } = alert;
  return [
    { is: 'heading', level: 1, text: item.title ?? 'Allerta' },
    ...(alert.drill
      ? [
          {
            is: 'notice',
            text: 'ESERCITAZIONE: non è accaduto nulla di quanto descritto.',
          } as const,
        ]
      : []),
    { is: 'fields', fields: frameOf(alert) },
    ...(question ? [heading('Domanda'), { is: 'quoted', text: question } as const] : []),
    ...(actions ? [heading('Che cosa fare'), { is: 'steps', items: actions } as const] : []),
    ...(about ? [heading('Testo'), { is: 'quoted', text: about.text } as const] : []),
    ...(about ? indicatorTable('Indicatori', about.indicators) : []),
    ...(alert.mine
      ? [heading('Il nostro riscontro'), { is: 'fields', fields: replyOf(alert.mine) } as const]
      : []),
    ...(alert.progress
      ? [heading('Riscontri'), { is: 'fields', fields: progressOf(alert.progress) } as const]
      : []),
    heading('Questo documento'),
    { is: 'small', text: aboutThis(dossier) },
  ];
};

const heading = (text: string): Block => ({ is: 'heading', level: 2, text });

function frameOf({ sender, urgency, item, sentAt, dueAt, uid }: Alert): Field[] {
  return [
    { name: 'Da', value: sender.name },
    { name: 'Urgenza', value: urgencies[urgency] },
    { name: 'Etichetta', value: `TLP:${item.tlp} – ${tlpMeanings[item.tlp]}` },
    { name: 'Inviata', value: whenText(sentAt) },
    ...(dueAt ? [{ name: 'Riscontro atteso entro', value: whenText(dueAt) }] : []),
    ...(item.ending
      ? [{ name: 'Contenuto', value: `${endings[item.ending]} da chi lo ha inviato` }]
      : []),
    { name: 'Codice', value: uid, mono: true as const },
  ];
}

function replyOf(mine: NonNullable<Alert['mine']>): Field[] {
  const { seenAt, answer, answeredAt, doneAt, comment } = mine;
  const given = answer && answeredAt ? `${answers[answer]}, ${whenText(answeredAt)}` : 'nessuno';
  return [
    { name: 'Presa visione', value: seenAt ? whenText(seenAt) : 'no' },
    { name: 'Riscontro', value: given },
    { name: 'Fatto', value: doneAt ? whenText(doneAt) : yesOrNo(false) },
    ...(comment ? [{ name: 'Nota', value: comment }] : []),
  ];
}

function progressOf(progress: NonNullable<Alert['progress']>): Field[] {
  const counts = [
    ['Destinatari', progress.recipients],
    ['Presa visione', progress.seen],
    ['Coinvolti', progress.affected],
    ['Non coinvolti', progress.notAffected],
    ['In verifica', progress.checking],
    ['Fatto', progress.done],
    ['Nessun segnale', progress.silent],
  ] as const;
  return counts.map(([name, value]) => ({ name, value: String(value) }));
}

const aboutThis = ({ at, by, installation }: AlertDossier): string =>
  `Esportata il ${whenText(at)} da ${by.person}, ${by.organisation}, con Staffetta (${installation}). ` +
  'È la fotografia di quel momento: contiene ciò che l’organizzazione che esporta può leggere, e niente altro. ' +
  'Gli orari sono quelli italiani. I caratteri invisibili o senza segno grafico sono scritti come [U+202E].';
