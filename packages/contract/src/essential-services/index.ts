import { add } from './add.ts';
import { change } from './change.ts';
import { list } from './list.ts';
import { retire } from './retire.ts';

export const services = { list, add, change, retire };
