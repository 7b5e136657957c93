import { type Static, Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Instant, oneOf } from '../words.ts';

/** `off`: not set up, by choice; `warning`: works, but somebody should look; `bad`: does not work. */
export const healthStates = ['fine', 'off', 'warning', 'bad'] as const;

const Sentence = Closed({ it: Type.String(), en: Type.String() });

/** What the installation's own checks found, worst first. */
export const Health = Closed({
  /** When somebody looked last; absent: not yet. */
  lookedAt: Type.Optional(Instant),
  /** False: what follows is old, since nobody looks any more. */
  watched: Type.Boolean(),
  checks: Type.Array(
    Closed({
      name: Type.String(),
      title: Sentence,
      state: oneOf(healthStates),
      what: Sentence,
      /** What to do; absent where nothing has to be done. */
      todo: Type.Optional(Sentence),
      /** Since when it has been in this state. */
      since: Instant,
    }),
  ),
});
export type Health = Static<typeof Health>;
export type HealthState = (typeof healthStates)[number];

/** Whether mail, jobs, disk, certificate and backups are in order. For the organisation that runs the installation. */
export const health = operation({
  id: 'installation.health',
  method: 'GET',
  path: '/installation/health',
  summary: { it: 'Stato di salute dell’installazione', en: 'Health of the installation' },
  who: { roles: ['administrator'] },
  output: Health,
  errors: ['not_found'],
});
