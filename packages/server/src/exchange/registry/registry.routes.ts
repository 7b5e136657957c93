import { operations } from '@staffetta/contract';
import type { FastifyReply } from 'fastify';
import { type Implementation, implement } from '../../api/implement.ts';
import { type Disclosed, reshape } from '../../disclosure/index.ts';
import { refuse } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { exportAlert } from './export-alert.ts';
import { exportReport } from './export-report.ts';
import type { Exported } from './exported.ts';

/** Each holds a connection while it reads attachments through; the others of the pool are for everybody else. */
const AT_ONCE = 3;

export function registryRoutes({ files }: { readonly files: FileStore }): Implementation[] {
  let running = 0;
  return [
    implement(operations.reports.export, async (work, { params, query }, { reply }) => {
      if (running >= AT_ONCE) throw refuse('too_many_requests');
      running += 1;
      try {
        const exported = await exportReport(work, files, { ...params, ...query });
        return asDownload(reply, exported);
      } finally {
        running -= 1;
      }
    }),
    implement(operations.alerts.export, async (work, { params }, { reply }) =>
      asDownload(reply, await exportAlert(work, params.uid)),
    ),
  ];
}

/** To be saved, never shown; the hash goes along (RFC 9530). */
const asDownload = (reply: FastifyReply, exported: Disclosed<Exported>): Disclosed<Blob> =>
  reshape(exported, ({ name, size, sha256, content }) => {
    reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-length', String(size))
      .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store');
    return content as unknown as Blob;
  });
