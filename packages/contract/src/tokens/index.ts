import { issue } from './issue.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';

export const tokens = {
  list,
  issue,
  revoke,
};
