import { change } from './change.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { show } from './show.ts';

export const organisations = { list, show, create, change };
