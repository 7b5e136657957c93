import type { Block } from '../../platform/pdf/index.ts';
import { attachedTo, type Dossier } from './dossier.ts';
import { dayText, sizeText } from './dossier-text.ts';
import { kindOf, standings } from './dossier-words.ts';

/** Numbers in offices' registries: the reader's own, and those that others show. */
export function registrationBlocks({ report: { registrations } }: Dossier): Block[] {
  if (registrations.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: 'Protocollo degli uffici' },
    {
      is: 'table',
      columns: [
        { title: 'Ufficio', width: 40 },
        { title: 'Numero', width: 25 },
        { title: 'Data', width: 15 },
        { title: 'Registro', width: 20 },
      ],
      rows: registrations.map(({ organisation, standing, number, date, register }) => [
        organisation?.name ?? standings[standing],
        number,
        dayText(date),
        register ?? '',
      ]),
    },
  ];
}

/** An indicator, and whether something warns against blocking it. */
export interface Valued {
  readonly kind: string;
  readonly value: string;
  readonly warning?: unknown;
}

/** Confirmed indicators, letter by letter; that there is none is told, so that nobody looks for a missing page. */
export const indicatorBlocks = ({ indicators }: Dossier): Block[] =>
  indicators.length === 0
    ? [
        { is: 'heading', level: 2, text: 'Indicatori confermati' },
        {
          is: 'paragraph',
          text: 'Nessuno. Quelli che compaiono nel racconto non sono stati confermati da una persona.',
        },
      ]
    : indicatorTable('Indicatori confermati', indicators);

export function indicatorTable(title: string, indicators: readonly Valued[]): Block[] {
  if (indicators.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: `${title} (${indicators.length})` },
    {
      is: 'table',
      columns: [
        { title: 'Tipo', width: 16 },
        { title: 'Valore', width: 64, mono: true },
        { title: 'Avvertenza', width: 20 },
      ],
      rows: indicators.map(({ kind, value, warning }) => [
        kindOf(kind),
        value,
        warning ? 'Non bloccare senza verificare' : '',
      ]),
    },
  ];
}

/** Attachments with what proves them; a mail that was forwarded to the desk is among them, as it came. */
export function attachmentBlocks(dossier: Dossier): Block[] {
  const all = attachedTo(dossier);
  if (all.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: `Allegati (${all.length})` },
    {
      is: 'table',
      columns: [
        { title: 'Nell’archivio', width: 24 },
        { title: 'Nome dato da chi lo ha inviato', width: 25 },
        { title: 'Di', width: 15 },
        { title: 'Dimensione', width: 15 },
        { title: 'Impronta SHA-256', width: 33, mono: true },
      ],
      rows: all.map(({ file, path, message }) => [
        path.replace('allegati/', ''),
        file.mediaType === 'message/rfc822' ? `${file.name} (messaggio di posta)` : file.name,
        message === undefined ? 'segnalazione' : `messaggio ${message}`,
        sizeText(file.size),
        file.sha256,
      ]),
    },
  ];
}
