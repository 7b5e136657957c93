import type { health as italian } from '../it/health.ts';
import type { Same } from '../same.ts';

export const health: Same<typeof italian> = {
  'health.about': 'says whether everything works; exits with 1 where something does not',
  'health.well': 'Nothing is out of order.',
  'health.unwell': 'Something does not work.',
  'health.unwatched': 'Nobody looks any more: what follows may no longer be true.',
  'health.todo': 'What to do:',
  'health.fine': 'in order',
  'health.off': 'off',
  'health.warning': 'to look at',
  'health.bad': 'does not work',
};
