import { confirm } from './confirm.ts';
import { list } from './list.ts';
import { strike } from './strike.ts';

export const indicators = { list, confirm, strike };
