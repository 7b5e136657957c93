import type { KeyObject } from 'node:crypto';
import { operations } from '@staffetta/contract';
import { publishKey } from '@staffetta/journal';
import { type Implementation, implement } from '../api/index.ts';
import { findInstallation } from '../installation/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { exportLog } from './export-log.ts';
import { listEntries } from './list-entries.ts';
import { type LogRow, readableLogs } from './logs.store.ts';

export interface LogsDeps {
  readonly cursors: Cursors;
  /** Ed25519, private: signs exports. */
  readonly signingKey: KeyObject;
}

const summary = (log: LogRow) => ({
  uid: log.uid,
  kind: log.kind,
  title: log.agreement_title ?? log.owner_name ?? '',
  parties: log.parties,
  size: log.size,
});

export const logsRoutes = ({ cursors, signingKey }: LogsDeps): Implementation[] => [
  implement(operations.logs.list, async (work) => ({
    items: (await readableLogs(work)).map(summary),
  })),
  implement(operations.logs.entries, (work, { params, query }) =>
    listEntries(work, cursors, { ...params, ...query }),
  ),
  implement(operations.logs.export, async (work, { params }, { reply }) => {
    const installation = await findInstallation(work);
    const named = { id: installation!.uid, name: installation!.name };
    const file = await exportLog(work, signingKey, named, params.uid);
    reply.type('application/octet-stream');
    reply.header('content-disposition', `attachment; filename="registro-${params.uid}.jsonl"`);
    return file as unknown as Blob;
  }),
  implement(operations.logs.key, async () => {
    const { id, public: publicKey } = publishKey(signingKey);
    return { id, publicKey };
  }),
];
