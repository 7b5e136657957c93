import { close } from './close.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { read } from './read.ts';
import { rotate } from './rotate.ts';

export const feeds = { list, open, rotate, close, read };
