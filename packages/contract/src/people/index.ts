import { change } from './change.ts';
import { entrust } from './entrust.ts';
import { invite } from './invite.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { renewLink } from './renew-link.ts';

export const people = {
  list,
  invite,
  entrust,
  renewLink,
  change,
  remove,
};
