import { add } from './add.ts';
import { answer } from './answer.ts';
import { change } from './change.ts';
import { end } from './end.ts';
import { exportMembers } from './export.ts';
import { leaving } from './leaving.ts';
import { list } from './list.ts';
import { show } from './show.ts';

export const memberships = { list, show, add, answer, change, leaving, end, export: exportMembers };
