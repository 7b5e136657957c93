import type { PhonedShown } from '@staffetta/contract';
import type { Block, Field } from '../../platform/pdf/index.ts';
import type { Dossier } from './dossier.ts';
import { attachmentBlocks, indicatorBlocks, registrationBlocks } from './dossier-lists.ts';
import { dayText, whenText } from './dossier-text.ts';
import * as words from './dossier-words.ts';

/** The report as it stands on paper, in the order in which an officer asks. */
export const blocksOf = (dossier: Dossier): Block[] => [
  { is: 'heading', level: 1, text: dossier.report.content.title },
  notABlock(dossier),
  { is: 'fields', fields: partiesOf(dossier) },
  ...receiptBlocks(dossier),
  ...registrationBlocks(dossier),
  heading('Dichiarazioni di chi segnala'),
  { is: 'fields', fields: flagsOf(dossier) },
  heading('Racconto'),
  { is: 'quoted', text: dossier.report.content.text },
  ...factBlocks(dossier),
  heading('Tempi'),
  timesTable(dossier),
  ...indicatorBlocks(dossier),
  ...attachmentBlocks(dossier),
  ...conversationBlocks(dossier),
  heading('Classificazione e inoltro'),
  { is: 'fields', fields: classificationOf(dossier) },
  heading('Questo documento'),
  { is: 'small', text: aboutThis(dossier) },
];

/** `chiamata del …, da …; riletta a chi ha chiamato`. */
function phonedText({ at, readBack, caller, takenBy }: PhonedShown): string {
  const from = caller ? `, da ${caller.name}${caller.phone ? ` (${caller.phone})` : ''}` : '';
  const by = takenBy ? `, raccolta da ${takenBy}` : '';
  return `chiamata del ${whenText(at)}${from}${by}; ${readBack ? 'riletta' : 'non riletta'} a chi ha chiamato`;
}

const heading = (text: string): Block => ({ is: 'heading', level: 2, text });

function notABlock({ report }: Dossier): Block {
  const list = report.notA.map((one) => words.notA[one]).join(', ');
  return {
    is: 'notice',
    text: `Questa è una segnalazione nell’ambito di una collaborazione. Non è e non sostituisce: ${list}.`,
  };
}

/** Leaves out what there is no value for. */
const fieldsOf = (fields: readonly (readonly [string, string | undefined])[]): Field[] =>
  fields.flatMap(([name, value]) => (value ? [{ name, value }] : []));

function partiesOf({ report }: Dossier): Field[] {
  const { content, face, tlp, onBehalf } = report;
  const behalf = onBehalf && (onBehalf.organisation?.name ?? 'un’impresa non nominata');
  return fieldsOf([
    ['Fatto', content.fact && words.facts[content.fact]],
    ['Tipo', words.faces[face]],
    ['Etichetta', tlp && `TLP:${tlp} – ${words.tlpMeanings[tlp]}`],
    ['Uso consentito', `PAP:${report.pap}`],
    ['Da', report.sender?.name],
    ['A', report.recipient?.name],
    ['A nome di', behalf],
    ['Raccolta al telefono', report.phoned && phonedText(report.phoned)],
    ['Protocollo d’intesa', report.agreement?.title],
    ['Stato', words.states[report.state]],
    [
      'Versione del testo',
      report.contentVersion > 1 ? `${report.contentVersion}, dopo modifiche` : undefined,
    ],
  ]);
}

function receiptBlocks({ report: { receipt }, canonical }: Dossier): Block[] {
  if (!receipt) return [];
  const kept = canonical
    ? 'L’impronta è quella del testo esatto inviato (file conferma-di-ricezione.json dell’archivio). Le due parti conservano la stessa.'
    : 'L’impronta è quella del testo esatto inviato la prima volta; il testo è stato poi modificato. Le due parti conservano la stessa.';
  return [
    heading('Conferma di ricezione'),
    {
      is: 'fields',
      fields: [
        { name: 'Numero', value: receipt.number },
        { name: 'Data e ora', value: whenText(receipt.at) },
        { name: 'Impronta SHA-256', value: receipt.sha256, mono: true },
      ],
    },
    { is: 'small', text: kept },
  ];
}

function flagsOf({ report: { content } }: Dossier): Field[] {
  const { actFiled: act } = content;
  const number = act?.number ? `, n. ${act.number}` : '';
  return [
    { name: 'Contiene dati personali', value: words.yesOrNo(content.containsPersonalData) },
    { name: 'I fatti possono essere reato', value: words.yesOrNo(content.mayBeOffence) },
    {
      name: 'Atto già presentato',
      value: act ? `sì: ${act.office}, ${dayText(act.date)}${number}` : 'no',
    },
  ];
}

function factBlocks({ report: { content } }: Dossier): Block[] {
  const { disruption, knownSince } = content;
  const users = disruption?.users === undefined ? '' : `, utenti coinvolti: ${disruption.users}`;
  const fields = fieldsOf([
    [
      'Servizio interrotto',
      disruption && `${disruption.service}, dal ${whenText(disruption.since)}${users}`,
    ],
    ['Fatto noto dal', knownSince && whenText(knownSince)],
  ]);
  return fields.length > 0 ? [{ is: 'fields', fields }] : [];
}

function timesTable({ report: { times } }: Dossier): Block {
  const steps = [
    ['Consenso chiesto', times.consentAskedAt, undefined],
    ['Consenso dato', times.consentedAt, undefined],
    ['Inviata', times.submittedAt, undefined],
    ['Presa visione', times.receivedAt, times.receiptDue],
    ['In lavorazione', times.inWorkAt, undefined],
    ['Risposta', times.answeredAt, times.answerDue],
    ['Chiusa', times.closedAt, undefined],
  ] as const;
  const promised = times.indicative ? 'Entro (indicativo)' : 'Promesso entro';
  return {
    is: 'table',
    columns: [
      { title: 'Passo', width: 24 },
      { title: 'Quando', width: 38 },
      { title: promised, width: 38 },
    ],
    rows: steps
      .filter(([, at, due]) => at ?? due)
      .map(([step, at, due]) => [step, at ? whenText(at) : '–', due ? whenText(due) : '–']),
  };
}

function conversationBlocks({ messages }: Dossier): Block[] {
  if (messages.length === 0) return [];
  const parts = messages.flatMap((message, index): Block[] => {
    const who = message.organisation?.name ?? 'Impresa interessata, non nominata';
    const person = message.person ? ` (${message.person})` : '';
    return [
      {
        is: 'heading',
        level: 3,
        text: `${index + 1}. ${who}${person} – ${whenText(message.at)}${message.asksCorrection ? ' – chiede una correzione' : ''}`,
      },
      { is: 'quoted', text: message.text },
      ...(message.attachments.length > 0
        ? [{ is: 'small', text: `Allegati al messaggio: ${message.attachments.length}.` } as const]
        : []),
    ];
  });
  return [heading(`Conversazione (${messages.length})`), ...parts];
}

function classificationOf({ report: { content } }: Dossier): Field[] {
  const { rsit, tcAcn, admiralty } = content.classification;
  return [
    { name: 'RSIT', value: rsit, mono: true },
    ...(tcAcn.length > 0 ? [{ name: 'TC-ACN', value: tcAcn.join('\n'), mono: true as const }] : []),
    ...fieldsOf([
      ['Attendibilità (Admiralty)', admiralty],
      ['Inoltro', `${words.relays(content.relayPolicy)} ${words.passUps[content.passUp]}`],
    ]),
  ];
}

const aboutThis = ({ at, by, installation, report }: Dossier): string =>
  `Esportata il ${whenText(at)} da ${by.person}, ${by.organisation}, con Staffetta (${installation}). ` +
  'È la fotografia di quel momento: contiene ciò che l’organizzazione che esporta può leggere, e niente altro. ' +
  'Gli orari sono quelli italiani. I caratteri invisibili o senza segno grafico sono scritti come [U+202E]. ' +
  'Gli allegati con numeri di carta interi non entrano nel sistema e si consegnano a parte. ' +
  `Codice della segnalazione: ${report.uid}.`;
