import { type Static, Type } from 'typebox';
import { Band } from '../bands.ts';
import type { Who } from '../operation.ts';
import { Closed, Instant, oneOf, Uid } from '../words.ts';
import { Hit } from './hit.ts';

export const campaignStates = ['proposed', 'confirmed', 'dismissed'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Two or more organisations told this office the same value within seven days. */
export const Campaign = Closed({
  uid: Uid,
  version: Type.Integer(),
  state: oneOf(campaignStates),
  proposedAt: Instant,
  decidedAt: Type.Optional(Instant),
  /** How many organisations told the office: only from k up, in bands, of the days that are over. */
  organisations: Band,
  /** What belongs together, with the values it shares. */
  hits: Type.Array(Hit),
});
export type Campaign = Static<typeof Campaign>;

export const DecidedCampaign = Closed({
  uid: Uid,
  version: Type.Integer(),
  state: oneOf(campaignStates),
});

/** Those whom reports are told to; everybody else learns counts. */
export const offices = [
  'police_national',
  'police_regional',
  'police_section',
  'hub',
] as const satisfies NonNullable<Extract<Who, object>['kinds']>;
