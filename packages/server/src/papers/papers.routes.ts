import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import { printPaper } from './print-paper.ts';

export const paperRoutes = (): Implementation[] => [
  implement(operations.agreements.print, async (work, { params, query }, { reply }) => {
    const { name, bytes } = await printPaper(work, params.uid, query);
    reply.type('application/pdf');
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return bytes as unknown as Blob;
  }),
];
