import { add } from './add.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

export const dependencies = { list, add, remove };
