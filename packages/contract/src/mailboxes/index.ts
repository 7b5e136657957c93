import { assign } from './assign.ts';
import { show } from './show.ts';

export const mailboxes = { show, assign };
