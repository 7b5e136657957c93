import type { health as italian } from '../it/health.ts';
import type { Same } from '../same.ts';

export const health: Same<typeof italian> = {
  title: 'Health',
  lead: 'Whether everything works: mail, periodic work, disk, certificate, backup.',
  fine: 'All is well',
  bad_one: 'One thing does not work',
  bad_other: '{{count}} things do not work',
  warning_one: 'One thing to look at, without haste',
  warning_other: '{{count}} things to look at, without haste',
  looked: 'Last look: {{when}}. It is repeated every minute.',
  notYet: 'Nobody has looked yet',
  notYetHint: 'The first look comes within a minute of the start.',
  unwatched: 'Nobody looks any more',
  unwatchedHint:
    'The last look was {{when}}: what follows may no longer be true. Restart the service and look into its log.',
  todo: 'What to do:',
  since: 'since',
  state: { fine: 'in order', off: 'off', warning: 'to look at', bad: 'does not work' },
  told: 'When something stops working, and when it is well again, the administrators get a mail: one an hour at most.',
};
