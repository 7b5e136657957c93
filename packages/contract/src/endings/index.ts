import { erase } from './erase.ts';
import { erasures } from './erasures.ts';
import { letEnd } from './let-end.ts';
import { list } from './list.ts';
import { prolong } from './prolong.ts';
import { show } from './show.ts';

export const endings = { list, show, prolong, letEnd, erase, erasures };
