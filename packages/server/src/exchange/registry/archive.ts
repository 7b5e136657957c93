import { createHash } from 'node:crypto';
import type { FileStore, Place } from '../../platform/files/index.ts';
import type { ZipEntry } from '../../platform/zip/index.ts';
import { attachedTo, type Dossier } from './dossier.ts';
import { readMe, textFilesOf } from './dossier-files.ts';

/** The archive's files in order; attachments are opened when their turn comes. `places`: by the file's external id. */
export function entriesOf(
  dossier: Dossier,
  pdf: Buffer,
  files: FileStore,
  places: ReadonlyMap<string, Place>,
): ZipEntry[] {
  const own = [
    { name: 'segnalazione.pdf', content: pdf },
    ...textFilesOf(dossier).map(({ name, text }) => ({ name, content: Buffer.from(text) })),
  ];
  const index = readMe(
    dossier,
    own.map(({ name }) => name),
  );
  const written = [{ name: index.name, content: Buffer.from(index.text) }, ...own];
  const attached = attachedTo(dossier).map(({ file, path }) => {
    const place = places.get(file.uid);
    if (!place) throw new Error('a file of a report that is shown has no place');
    return { name: path, sha256: file.sha256, content: () => files.get(place) };
  });
  const manifest = [
    ...written.map(({ name, content }) => ({ name, sha256: sha256(content) })),
    ...attached,
  ];
  return [
    ...written,
    ...attached.map(({ name, content }) => ({ name, content })),
    { name: 'MANIFEST.sha256', content: Buffer.from(manifest.map(line).join('')) },
  ];
}

/** As `sha256sum -c` reads it. */
const line = ({ name, sha256: hash }: { name: string; sha256: string }) => `${hash}  ${name}\n`;

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
