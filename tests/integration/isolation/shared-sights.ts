import type { IndicatorKey } from '@staffetta/contract';
import type { PlayerKey } from '../../harness/cast.ts';

const domain = (value: string): IndicatorKey => ({ kind: 'domain', value });
const ip = (value: string): IndicatorKey => ({ kind: 'ipv4', value });

/**
 * What several saw, by how many of them. k is 3 in this world: the first reaches it for each of four banks (three
 * others), the second stays one below; the third makes a campaign of two for the hub, too few for a count.
 */
export const sights = {
  reachesK: domain('onda-comune.top'),
  belowK: domain('onda-piccola.top'),
  tooFew: domain('onda-minima.top'),
  /** The police are told it for three members, and this for two. */
  policeReachesK: domain('onda-polizia.top'),
  policeTooFew: domain('onda-rara.top'),
} as const satisfies Record<string, IndicatorKey>;

/** Confirmed in each member's own report. The last of bank1 and bank2 are no more than neighbours. */
export const seenBy: Partial<Record<PlayerKey, IndicatorKey[]>> = {
  bank1: [sights.reachesK, sights.belowK, domain('accesso.rete-debole.top'), ip('185.216.68.4')],
  bank2: [sights.reachesK, sights.belowK, domain('entra.rete-debole.top'), ip('185.216.68.97')],
  bank3: [sights.reachesK, sights.belowK],
  bank4: [sights.reachesK],
};
