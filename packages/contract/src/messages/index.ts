import { list } from './list.ts';
import { send } from './send.ts';

export const messages = { list, send };
