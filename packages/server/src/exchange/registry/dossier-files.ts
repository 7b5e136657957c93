import { writeCsv } from '../../platform/csv/index.ts';
import { visibleText } from '../../platform/visible-text.ts';
import { attachedTo, type Dossier, titleOf } from './dossier.ts';
import { sizeText, whenText } from './dossier-text.ts';
import { kindOf, standings } from './dossier-words.ts';

/** A text file of the archive. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Everything in words beside the PDF: the same, for programs and for who has no PDF reader. */
export function textFilesOf(dossier: Dossier): TextFile[] {
  const { canonical } = dossier;
  return [
    { name: 'segnalazione.json', text: asJson(dossier) },
    // Byte for byte: its SHA-256 is the one on the receipt.
    ...(canonical === undefined ? [] : [{ name: 'conferma-di-ricezione.json', text: canonical }]),
    { name: 'conversazione.txt', text: conversation(dossier) },
    { name: 'indicatori.csv', text: indicatorsCsv(dossier) },
  ];
}

/** As the API gives it, letter by letter; what the reader could do with it then is left out. */
function asJson({ report, messages, indicators, at, by, installation }: Dossier): string {
  const { may: _may, ...kept } = report;
  const document = {
    format: 'staffetta-report',
    formatVersion: 1,
    exportedAt: at,
    exportedBy: by,
    installation,
    report: kept,
    messages,
    indicators,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function conversation({ messages }: Dossier): string {
  if (messages.length === 0) return 'Nessun messaggio.\n';
  const parts = messages.map((message, index) => {
    const who = message.organisation?.name ?? 'impresa non nominata';
    const head = `${index + 1}. ${whenText(message.at)} – ${who} (${standings[message.speaksAs]})${message.asksCorrection ? ', chiede una correzione' : ''}`;
    return `${visibleText(head)}\n\n${visibleText(message.text)}\n`;
  });
  return parts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** Opens in a spreadsheet as text, whatever the values are. */
function indicatorsCsv({ indicators }: Dossier): string {
  const rows = indicators.map(({ kind, value, written, warning }) => [
    kindOf(kind),
    visibleText(value),
    visibleText(written),
    warning ? 'non bloccare senza verificare' : '',
  ]);
  return writeCsv([['tipo', 'valore', 'scritto come', 'avvertenza'], ...rows]);
}

/** What lies in the archive, for a person; `others` are the names of the files of ours. */
export function readMe(dossier: Dossier, others: readonly string[]): TextFile {
  const attached = attachedTo(dossier).map(
    ({ file, path }) => `  ${path}\n    ${visibleText(file.name)} – ${sizeText(file.size)}`,
  );
  const { report } = dossier;
  const lines = [
    titleOf(dossier),
    ...(report.tlp ? [`TLP:${report.tlp}`] : []),
    `Esportata il ${whenText(dossier.at)} da ${visibleText(dossier.by.organisation)}`,
    '',
    'Non è una denuncia né una querela, e non sostituisce alcuna notifica di legge.',
    '',
    'CONTENUTO',
    ...others.map((name) => `  ${name} – ${PURPOSES[name] ?? ''}`),
    ...(attached.length > 0
      ? ['', 'ALLEGATI (nome nell’archivio, nome dato da chi lo ha inviato)']
      : []),
    ...attached,
    '',
    ...NOTES,
  ];
  return { name: 'LEGGIMI.txt', text: `${lines.join('\n')}\n` };
}

const PURPOSES: Readonly<Record<string, string>> = {
  'segnalazione.pdf': 'da leggere, stampare, protocollare',
  'segnalazione.json': 'lo stesso, per i programmi, lettera per lettera',
  'conferma-di-ricezione.json':
    'il testo esatto inviato: la sua impronta SHA-256 è quella della conferma di ricezione',
  'conversazione.txt': 'i messaggi fra le parti',
  'indicatori.csv': 'gli indicatori confermati, per un foglio di calcolo',
};

const NOTES: readonly string[] = [
  'VERIFICA',
  '  sha256sum -c MANIFEST.sha256',
  '  (Windows PowerShell: Get-FileHash -Algorithm SHA256 NOMEFILE)',
  '  L’impronta di tutto l’archivio è nel registro delle operazioni di chi ha esportato.',
  '',
  'AVVERTENZE',
  '  Gli allegati vengono da altri e non sono stati aperti: li esamini su una macchina adatta.',
  '  Quelli che un doppio clic potrebbe eseguire hanno la finale .dat.',
  '  Gli allegati con numeri di carta interi non entrano nel sistema e si consegnano a parte.',
  '  In indicatori.csv un apostrofo precede ciò che un foglio di calcolo eseguirebbe.',
  '  I caratteri invisibili sono scritti come [U+202E]; segnalazione.json li conserva.',
];
