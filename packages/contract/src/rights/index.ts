import { answer } from './answer.ts';
import { decide } from './decide.ts';
import { list } from './list.ts';
import { record } from './record.ts';
import { reply } from './reply.ts';
import { show } from './show.ts';
import { wishes } from './wishes.ts';

export const rights = { record, list, show, decide, answer, wishes, reply };
