import { answer } from './answer.ts';
import { decide } from './decide.ts';
import { extend } from './extend.ts';
import { list } from './list.ts';
import { record } from './record.ts';
import { reply } from './reply.ts';
import { show } from './show.ts';
import { wishes } from './wishes.ts';

export const rights = { record, list, show, decide, extend, answer, wishes, reply };
