import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import { listNotices } from './list-notices.ts';
import { noteNotice } from './note-notice.ts';
import { printNotice } from './print-notice.ts';

const { notices } = operations;

export const noticeRoutes = (): Implementation[] => [
  implement(notices.list, async (work) => ({ items: await listNotices(work) })),
  implement(notices.note, (work, { body }) => noteNotice(work, body)),
  implement(notices.print, async (work, { query }, { reply }) => {
    const bytes = await printNotice(work, query);
    reply.type('application/pdf');
    reply.header('content-disposition', `attachment; filename="comunicazione-${query.law}.pdf"`);
    return bytes as unknown as Blob;
  }),
];
