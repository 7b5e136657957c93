import { Readable } from 'node:stream';
import { operations } from '@staffetta/contract';
import type { FastifyReply } from 'fastify';
import { type Implementation, implement, implementUpload } from '../api/implement.ts';
import { reshape } from '../disclosure/index.ts';
import { refuse } from '../platform/errors.ts';
import type { FileStore } from '../platform/files/index.ts';
import { deletePending, type FileRow } from './files.store.ts';
import { keepFile } from './keep-file.ts';
import { openFile } from './open-file.ts';
import { takeIn } from './take-in.ts';

export interface FilesDeps {
  readonly files: FileStore;
  /** Largest attachment, in bytes. */
  readonly largestFile: number;
}

const { files } = operations;

export const fileRoutes = ({ files: store, largestFile }: FilesDeps): Implementation[] => [
  implementUpload(
    files.upload,
    {
      largest: largestFile,
      stage: ({ query: { name, mediaType = 'application/octet-stream' } }, content) =>
        takeIn(store, content, { name, mediaType }, largestFile),
    },
    (work, { staged }) => keepFile(work, staged),
  ),
  implement(files.download, async (work, { params }, { reply }) => {
    const file = await openFile(work, params.uid);
    return reshape(file, (row) => {
      asAttachment(reply, row);
      const place = { storageName: row.storage_name, wrappedKey: row.wrapped_key };
      return Readable.from(store.get(place), { objectMode: false });
    });
  }),
  implement(files.remove, async (work, { params }) => {
    const gone = await deletePending(work, params.uid);
    if (!gone) throw refuse('not_found');
    // The row went with the commit; if this is missed, the sweep finds the file.
    work.afterCommit(() => void store.delete(gone.storage_name).catch(() => {}));
    return {};
  }),
];

/** Whatever it says it is: saved, never shown. A sandbox holds even if a browser should open it. */
function asAttachment(reply: FastifyReply, { name, size }: FileRow) {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  reply
    .header('content-disposition', `attachment; filename="allegato"; filename*=UTF-8''${encoded}`)
    .header('content-type', 'application/octet-stream')
    .header('content-length', String(size))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
}
