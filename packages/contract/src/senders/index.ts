import { assign } from './assign.ts';
import { check } from './check.ts';
import { show } from './show.ts';

export const senders = { show, assign, check };
