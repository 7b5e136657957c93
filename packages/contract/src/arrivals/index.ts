import { accept } from './accept.ts';
import { discard } from './discard.ts';
import { list } from './list.ts';
import { show } from './show.ts';

export const arrivals = { list, show, accept, discard };
