import { list } from './list.ts';
import { note } from './note.ts';
import { print } from './print.ts';

export const notices = { list, note, print };
