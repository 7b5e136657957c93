import { assign } from './assign.ts';
import { lookUp } from './look-up.ts';
import { show } from './show.ts';

export const mailboxes = { show, lookUp, assign };
