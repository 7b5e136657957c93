import type { FileRef } from '@staffetta/contract';
import { entryName } from '../../platform/zip/index.ts';
import type { WholeRecord } from '../../reports/index.ts';

/** A report at one instant, as one reader may read it, and who took it out. */
export interface Dossier extends WholeRecord {
  /** RFC 3339. */
  readonly at: string;
  readonly by: { readonly organisation: string; readonly person: string };
  readonly installation: string;
}

/** An attachment and where it stands: in the report, or in the message of that number. */
export interface Attached {
  readonly file: FileRef;
  /** In the archive, relative. */
  readonly path: string;
  /** From 1; undefined: the report's own. */
  readonly message: number | undefined;
}

/** Attachments in order: the report's, then those of its messages; each under a name of its own. */
export function attachedTo({ report, messages }: WholeRecord): Attached[] {
  const all = [
    ...report.content.attachments.map((file) => ({ file, message: undefined })),
    ...messages.flatMap((message, index) =>
      message.attachments.map((file) => ({ file, message: index + 1 })),
    ),
  ];
  return all.map(({ file, message }, index) => ({
    file,
    message,
    path: `allegati/${entryName(index + 1, file.name)}`,
  }));
}

/** What the office's own files are called: the receipt's number, or the report's code for who is not told it. */
export function nameOf({ report }: WholeRecord): string {
  const number = report.receipt?.number ?? report.uid;
  return `segnalazione-${number.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** Under what the report is known, in a line. */
export const titleOf = ({ report }: WholeRecord): string =>
  report.receipt ? `Segnalazione ${report.receipt.number}` : 'Segnalazione';
