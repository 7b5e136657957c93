import { Readable } from 'node:stream';
import type { ExportFormat } from '@staffetta/contract';
import { type Disclosed, reshape } from '../../disclosure/index.ts';
import { placesOfItem } from '../../files/index.ts';
import type { ActorWork } from '../../identity/index.ts';
import { refuse } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { writePdf } from '../../platform/pdf/index.ts';
import { measureZip, writeZip, type ZipEntry } from '../../platform/zip/index.ts';
import { wholeRecord } from '../../reports/index.ts';
import { entriesOf } from './archive.ts';
import { attachedTo, type Dossier, nameOf, titleOf } from './dossier.ts';
import { blocksOf } from './dossier-blocks.ts';
import { asFile, type Exported, takenOut, writeDownExport } from './exported.ts';
import { registryHead } from './registry-head.ts';

/** More than this in attachments is handed over on a disk. */
const MOST_BYTES = 500 * 1024 * 1024;

interface Wanted {
  readonly uid: string;
  readonly format: ExportFormat;
}

/**
 * The report as its reader may file it. The archive is read through once before it is sent, so that its hash stands in
 * the journal before anybody has it, and an attachment that cannot be read whole is a refusal, not half an archive.
 * Throws `not_found`, `wrong_state`, `too_large`.
 */
export async function exportReport(
  work: ActorWork,
  files: FileStore,
  { uid, format }: Wanted,
): Promise<Disclosed<Exported>> {
  const seen = await dossierOf(work, uid);
  const dossier = seen.value;
  const { tlp } = dossier.report;
  const head = registryHead({ title: titleOf(dossier), tlp, ...dossier });
  const pdf = await writePdf(head, blocksOf(dossier));
  const exported =
    format === 'pdf'
      ? asFile(`${nameOf(dossier)}.pdf`, pdf)
      : await asZip(work, dossier, pdf, files);
  const { uid: id, contentVersion: version } = dossier.report;
  await writeDownExport(work, { kind: 'report', id, version }, exported);
  return reshape(seen, () => exported);
}

async function dossierOf(work: ActorWork, uid: string): Promise<Disclosed<Dossier>> {
  const whole = await wholeRecord(work, uid);
  const taken = await takenOut(work);
  return reshape(whole, (seen) => ({ ...seen, ...taken }));
}

async function asZip(
  work: ActorWork,
  dossier: Dossier,
  pdf: Buffer,
  files: FileStore,
): Promise<Exported> {
  const bytes = attachedTo(dossier).reduce((sum, { file }) => sum + file.size, 0);
  if (bytes > MOST_BYTES) throw refuse('too_large');
  const rows = await placesOfItem(work, dossier.report.uid);
  const places = new Map(
    rows.map((row) => [row.uid, { storageName: row.storage_name, wrappedKey: row.wrapped_key }]),
  );
  const entries = entriesOf(dossier, pdf, files, places);
  const at = new Date(dossier.at);
  return {
    name: `${nameOf(dossier)}.zip`,
    ...(await measureZip(entries, at)),
    content: onceAsked(entries, at),
  };
}

/** Nothing is opened before somebody reads: a transaction that fails after this leaves no file open. */
const onceAsked = (entries: readonly ZipEntry[], at: Date): Readable =>
  Readable.from(
    (async function* () {
      yield* writeZip(entries, at);
    })(),
    { objectMode: false },
  );
