import { add } from './add.ts';
import { change } from './change.ts';
import { confirm } from './confirm.ts';
import { list } from './list.ts';
import { overdue } from './overdue.ts';
import { remove } from './remove.ts';
import { unmailed } from './unmailed.ts';

export const contacts = { list, overdue, unmailed, add, change, confirm, remove };
